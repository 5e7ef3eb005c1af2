// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.bench.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Starts processes and stops all of them when it is closed. */
public final class ServerProcesses implements AutoCloseable {

  private final Installation installation;
  private final Path workFolder;
  private final Set<ServerProcess> running = ConcurrentHashMap.newKeySet();

  /** Creates an instance with a folder for stubs and for the output of the processes. */
  public ServerProcesses(Installation installation, Path workFolder) throws IOException {
    this.installation = installation;
    this.workFolder = Files.createDirectories(workFolder);
    // Also stop the processes if this JVM is interrupted.
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  /** Writes the stubs of the peers. */
  public void stub(List<Stub> stubs) throws IOException {
    StubFile.write(stubFolder(), stubs);
  }

  /** Starts a server. It may not be ready yet. */
  public ServerProcess start(ServerKind kind) throws IOException {
    int port = freePort();
    return launch(kind.label(), port, installation.command(kind, port, stubFolder()));
  }

  /** Starts the sandbox with options of the JVM. It may not be ready yet. */
  public ServerProcess startSandbox(List<String> jvmOptions) throws IOException {
    int port = freePort();
    return launch("sandbox", port, installation.sandbox(port, jvmOptions));
  }

  /** Starts a main class of the benchmarks that is not a server. */
  public ServerProcess run(String mainClass, List<String> jvmOptions, List<String> arguments)
      throws IOException {
    return launch(mainClass, 0, installation.mainClass(mainClass, jvmOptions, arguments));
  }

  private ServerProcess launch(String name, int port, List<String> command) throws IOException {
    Path errors = workFolder.resolve(name.replaceAll("\\W+", "-") + "-errors.txt");
    Path output = workFolder.resolve(name.replaceAll("\\W+", "-") + "-output.txt");
    ServerProcess server = ServerProcess.launch(name, port, command, output, errors);
    running.add(server);
    return server;
  }

  /** Stops a server. */
  public void stop(ServerProcess server) {
    server.stop();
    running.remove(server);
  }

  @Override
  public void close() {
    running.forEach(ServerProcess::stop);
    running.clear();
  }

  private Path stubFolder() {
    return workFolder.resolve("stubs");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
