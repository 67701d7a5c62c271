import { execFile, spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const here = fileURLToPath(new URL('.', import.meta.url));
const cache = join(here, '../../node_modules/.cache/rapport-neo4j');
const mavenMinutes = 5;
const startSeconds = 60;
const stopSeconds = 10;

// What Neo4j reaches inside Java, and a small footprint with a quick start.
const javaOptions = [
  ...['java.lang', 'java.io', 'java.nio', 'java.util.concurrent', 'sun.nio.ch'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
  '-Xmx1g',
  '-XX:+UseSerialGC',
];

/**
 * The Neo4j that tests talk to: the one at `NEO4J_URI` if that is set (whose account is `NEO4J_USERNAME` and
 * `NEO4J_PASSWORD`), otherwise a fresh, empty one without passwords, which ends with this process at the latest.
 * `notRun` says what is missing for that.
 * @throws Error if everything is there and the server still does not answer.
 */
export async function startNeo4j(): Promise<{ uri: string; stop(): Promise<void> } | { notRun: string }> {
  const given = process.env.NEO4J_URI;
  if (given) return { uri: given, stop: async () => {} };
  try {
    await checkJava();
    return await start(await classPath());
  } catch (problem) {
    if (problem instanceof Missing) return { notRun: problem.message };
    throw problem;
  }
}

class Missing extends Error {
  constructor(what: string) {
    super(`${what}; it takes a JDK 17 or 21 and Maven, or the address of an empty Neo4j in NEO4J_URI`);
  }
}

async function checkJava(): Promise<void> {
  for (const command of ['java', 'javac']) {
    const { stdout } = await run(command, ['--version']).catch(() => {
      throw new Missing(`there is no working ${command}`);
    });
    const version = /\d+/.exec(stdout)?.[0];
    if (version !== '17' && version !== '21') throw new Missing(`${command} is of version ${version}`);
  }
}

/** Asks Maven once for each state of `pom.xml`; later only whether the files are still there. */
async function classPath(): Promise<string> {
  const pom = join(here, 'pom.xml');
  const hash = createHash('sha256')
    .update(await readFile(pom))
    .digest('hex')
    .slice(0, 16);
  const kept = join(cache, `${hash}.classpath`);
  const known = await readFile(kept, 'utf8').catch(() => '');
  if (known && (await allThere(known.split(delimiter)))) return known;

  await mkdir(cache, { recursive: true });
  const fresh = join(cache, randomUUID());
  await run('mvn', ['-q', '-B', '-ntp', '-f', pom, 'dependency:build-classpath', `-Dmdep.outputFile=${fresh}`], {
    timeout: mavenMinutes * 60_000,
  }).catch((problem: NodeJS.ErrnoException & { killed?: boolean; stdout?: string }) => {
    if (problem.code === 'ENOENT') throw new Missing('there is no mvn');
    if (problem.killed) throw new Missing(`Maven did not fetch Neo4j within ${mavenMinutes} minutes`);
    const reason = /\[ERROR\] (\S.*)/.exec(problem.stdout ?? '')?.[1] ?? problem.message;
    throw new Missing(`Maven could not fetch Neo4j (${reason})`);
  });
  await rename(fresh, kept);
  return readFile(kept, 'utf8');
}

function allThere(files: string[]): Promise<boolean> {
  return Promise.all(files.map((file) => access(file))).then(
    () => true,
    () => false,
  );
}

async function start(classPath: string): Promise<{ uri: string; stop(): Promise<void> }> {
  const home = join(tmpdir(), `rapport-neo4j-${randomUUID()}`);
  // The open pipe to its input is what ends the server when this process is killed.
  const server = spawn('java', [...javaOptions, join(here, 'Server.java'), home], {
    env: { ...process.env, CLASSPATH: classPath },
  });
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  let complaints = '';
  const complain = (text: unknown) => {
    complaints = `${complaints}${text}`.slice(-4_000);
  };
  server.stderr.on('data', complain);
  server.once('error', complain);

  async function stop(): Promise<void> {
    server.kill();
    const timer = setTimeout(() => server.kill('SIGKILL'), stopSeconds * 1_000);
    await ended;
    clearTimeout(timer);
    await rm(home, { recursive: true, force: true });
  }

  const timer = setTimeout(() => {
    complain(`no answer within ${startSeconds} seconds`);
    server.kill('SIGKILL');
  }, startSeconds * 1_000);
  for await (const line of createInterface({ input: server.stdout })) {
    if (!line.startsWith('bolt://')) continue;
    clearTimeout(timer);
    server.stdout.resume();
    return { uri: line, stop };
  }
  clearTimeout(timer);
  await stop();
  throw new Error(`Neo4j for tests did not start:\n${complaints}`);
}
