/**
 * Given names that have several forms: each line is one name, m or f, with what is not told by spelling alone (Georgy and George, Mike
 * and Michael, Джон). Forms that transliteration makes alike (Sergei, Sergey, Сергей) stand once. A form in two lines may be either.
 * A name of the list is known to be a given name, which tells the order of a name that is printed family name first.
 */
const table = `
m Aleksandr Alexander Aleksander Oleksandr Alexandre Alessandro Alejandro Аляксандр
f Aleksandra Alexandra Oleksandra
m Aleksei Alexis Oleksii Oleksiy
m Anatoly Anatole Anatolii
m Andrei Andrew Andriy Andrii Andre Andreas
m Anton Anthony Tony Antonio Antoine Антони Энтони
m Arkady|m Arseny|m Artyom Artem|m Boris Borys|m Bogdan Bohdan|m Denis Denys Dennis|f Maria Mary Marie Мэри|f Marina Maryna
m Dmitri Dimitri Dmytro Dimitry|m Eduard Edward Ed Eddie Эдвард|m Fyodor Fedor Feodor Theodore Fedir Теодор|m Filipp Philip Philippe Phil Филип|m Gennady Hennadii
m Georgy George Georgi Georges Jorge Heorhii Джордж|m Gleb Hlib|m Grigory Gregory Hryhorii Greg Грегори|m Igor Ihor|m Ilya Illia Elijah|m Innokenty|m Iosif Joseph Josef Yosyp Joe Джозеф Джо
m Ivan|m Kirill Cyril Kyrylo|m Konstantin Constantine Kostiantyn|m Lev Leo Leon|m Leonid|m Makar|m Maksim Maxime Maksym|m Marat|m Mark Marc Marco Марк
m Mikhail Michael Mykhailo Michel Michail Mihai Mike Miguel Майкл Майк Мишель|m Nikita Mykyta|m Nikolai Nicholas Nicolas Mykola Nicolae Nick Николас|m Oleg Oleh|f Olga Olha
m Pavel Paul Pavlo Pablo Пол|m Pyotr Petr Peter Petro Pierre Pedro Pete Питер Пьер|m Roman|m Rustam|m Ruslan|m Sergei Serge Serhii Sergio|m Stanislav Stanislaw|m Stepan Stephen Steven Stefan Steve Stéphane Стивен Стив
m Timur|m Vadim Vadym|m Valentin Valentyn|f Valentina Valentyna|m Valery Valerii|m Vasily Vasyl Basil|m Viktor Victor|m Vitaly Vitalii|m Vladimir Volodymyr Wladimir Uladzimir
m Vladislav Vladyslav|m Vyacheslav Viacheslav|m Yakov Jacob Jakob Yakiv|m Yaroslav|m Yefim Efim|m Yegor Egor|m Yevgeny Evgeny Eugene Yevhen Eugen Юджин|m Yuri Yurii Iouri Youri
m Zakhar|m Ziyad|m Ramzan|m Rashid|m Renat Rinat|m Rem|m German Herman|m Gerasim|m Vsevolod|m Rostislav|m Svyatoslav|m Timofei Timothy Tim Тимоти|m Matvei Matthew Matt Matthias Мэтью
f Anna Ann Anne Hanna Анн|f Elena Helena Yelena Olena Helen Элен|f Ekaterina Catherine Kateryna Katherine Kate Kathy Katya Екатерина|f Galina Halyna|f Irina Iryna Irene|f Lyudmila Liudmyla|f Larisa|f Lidia Lydia
f Nadezhda Nadiia|f Natalia Nataliya Natalie Nathalie|f Nina|f Svetlana Svitlana|f Tatiana Tetiana|f Vera Vira|f Veronika Veronica|f Yulia Julia Yuliia Юлия|f Zhanna|f Elvira|f Sofia Sophie Sofiya|f Ksenia Oksana
m William Bill Will Willie Liam Уильям Билл Вильям|m Robert Bob Rob Bobby|m Richard Rick Dick Ричард|m James Jim Jimmy Jamie Джеймс Джим|m John Jack Johnny Джон|m Jonathan Jon Джонатан|m Thomas Tom Tommy Томас Том
m Charles Charlie Чарльз Шарль|m Henry Harry Генри|m Donald Don Дональд|m Ronald Ron Рональд|m Daniel Dan Danny|m Samuel Sam|m Benjamin Ben Бенджамин|m David Dave Дэвид Давид|m Christopher Chris Крис Кристофер
m Frederick Fred|m Lawrence Larry|m Raymond Ray|m Kenneth Ken|m Jeffrey Geoffrey Jeff|m Albert Al|m Walter|m Zbigniew|m Antony Энтони Anthony Tony|f Elizabeth Liz Beth Элизабет|f Margaret Maggie Маргарет|f Madeleine Мадлен
f Hillary Хиллари|f Susan Сьюзан|f Condoleezza Кондолиза|m Barack Барак|m Emmanuel Эммануэль Эммануил|m Angel|f Angela Ангела|m Gerhard Герхард|m Helmut Гельмут|m Jacques Жак|m Francois Франсуа|m Jean Жан|m Dwight Дуайт
m Xavier Javier Хавьер|m Carlos Карлос|m Luis Louis Луис|m Jose Хосе|m Juan Хуан|m Hugo Уго|m Muhammad Mohammed Mohamed Mohammad Muhammed Мохаммед Мухаммед|m Mahmoud Mahmud Махмуд|m Ahmad Ahmed Ахмед Ахмад|m Hassan Hasan Хасан|m Hussein Husayn Hossein Хусейн
m Ali Али|m Abdullah Abdallah Абдулла|m Ibrahim Ибрагим|m Yusuf Yousef Youssef Юсуф|m Omar Umar|m Nursultan|m Kassym-Jomart Kasym-Zhomart|m Islam|m Shavkat|m Emomali|m Gurbanguly|m Ilham|m Mevlut|m Recep Реджеп
m Antonio|m Ban|m Kofi Кофи|m Shinzo Синдзо|m Junichiro Дзюнъитиро|m Taro Таро|m Yukio Юкио|m Yoshihide Ёсихидэ|m Fumio Фумио|m Naoto Наото
`;

export interface GivenName {
  /** The first form of its line. */
  called: string;
  sex: 'm' | 'f';
}

/** Every form of the table with its line. */
export const givenNameForms: [string, GivenName][] = table
  .trim()
  .split(/[\n|]/)
  .flatMap((line) => {
    const [sex = '', called = '', ...others] = line.trim().split(/\s+/);
    const name: GivenName = { called, sex: sex === 'f' ? 'f' : 'm' };
    return [called, ...others].map((form): [string, GivenName] => [form, name]);
  });
