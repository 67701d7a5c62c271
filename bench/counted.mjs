/** A driver that counts in `statements` what is run through it, in transactions or not. */
export function counted(driver) {
  driver.statements = 0;
  const open = driver.session.bind(driver);
  const counting = (runner) => {
    const run = runner.run.bind(runner);
    runner.run = (...all) => {
      driver.statements++;
      return run(...all);
    };
    return runner;
  };
  driver.session = (config) => {
    const session = counting(open(config));
    const read = session.executeRead.bind(session);
    session.executeRead = (work, ...rest) => read((transaction) => work(counting(transaction)), ...rest);
    return session;
  };
  return driver;
}
