// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.containers;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import dev.ocesandbox.testkit.Account;
import dev.ocesandbox.testkit.OceSandbox;
import dev.ocesandbox.testkit.Sandbox;
import dev.ocesandbox.testkit.SandboxBuilder;
import dev.ocesandbox.testkit.internal.ScenarioFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;

/**
 * A container that runs a sandbox server.
 *
 * <p>By default its world {@code default} starts with the scenario {@code default}, seed 1 and a
 * frozen clock. {@link #sandbox()} returns that world, and {@code sandbox().fork()} creates further
 * worlds. Every option of {@code serve} can be set as an environment variable, such as {@code
 * withEnv("OCE_AUTH", "lenient")}.
 *
 * <p>The container works without the reaper container of Testcontainers if it is stopped by the
 * test or by an annotation such as {@code @Container}.
 */
public final class OceSandboxContainer extends GenericContainer<OceSandboxContainer> {

  /** The port of the server inside the container. */
  public static final int PORT = 8080;

  private static final String ALLOWED_HOSTS = "OCE_ALLOWED_HOSTS";
  private static final String TLS = "OCE_TLS";
  private static final String TLS_NAMES = "OCE_TLS_NAME";
  private static final String ADMIN_TOKEN = "OCE_ADMIN_TOKEN";
  private static final String SCENARIO = "OCE_SCENARIO";
  private static final String SCENARIO_FILE = "/data/scenario.json";
  private static final int READABLE_FOR_ALL = 0644;
  private static final Duration STARTUP_TIMEOUT = Duration.ofSeconds(60);

  private final String image;
  private volatile @Nullable Sandbox sandbox;

  /**
   * Creates a container of the default image: the one selected by the system property {@code
   * oce-sandbox.image} or the environment variable {@code OCESANDBOX_IMAGE}, or else {@code
   * oce-sandbox} in the version of this kit. The latter is never pulled, because it is built from a
   * clone.
   */
  public OceSandboxContainer() {
    this(Image.name());
    if (Image.isLocal()) {
      withImagePullPolicy(name -> false);
    }
  }

  /** Creates a container of {@code image}, which is pulled if necessary. */
  public OceSandboxContainer(String image) {
    this(DockerImageName.parse(image));
  }

  /** Creates a container of {@code image}, which is pulled if necessary. */
  public OceSandboxContainer(DockerImageName image) {
    super(image);
    this.image = image.asCanonicalNameString();
    withExposedPorts(PORT);
    waitingFor(new Readiness(PORT).withStartupTimeout(STARTUP_TIMEOUT));
    withEnv("OCE_CLOCK", OceSandbox.CLOCK);
  }

  /**
   * Sets the scenario of the default world: the name of a scenario, or of a JSON file on the class
   * path or on disk. The class path is searched first.
   *
   * @throws IllegalArgumentException if the file does not exist
   */
  public OceSandboxContainer withScenario(String nameOrFile) {
    return ScenarioFiles.isFile(nameOrFile)
        ? withScenario(Transferable.of(ScenarioFiles.read(nameOrFile), READABLE_FOR_ALL))
        : withEnv(SCENARIO, nameOrFile);
  }

  /** Sets the scenario of the default world to the text of a scenario file. */
  public OceSandboxContainer withScenarioText(String json) {
    return withScenario(Transferable.of(json, READABLE_FOR_ALL));
  }

  private OceSandboxContainer withScenario(Transferable file) {
    return withEnv(SCENARIO, SCENARIO_FILE).withCopyToContainer(file, SCENARIO_FILE);
  }

  /** Sets the seed for the ids of the default world. */
  public OceSandboxContainer withSeed(long seed) {
    return withEnv("OCE_SEED", Long.toString(seed));
  }

  /** Sets the instant at which the clock of the default world is frozen. */
  public OceSandboxContainer withClock(Instant at) {
    return withEnv("OCE_CLOCK", at.toString());
  }

  /** Guards the control API with an admin token. {@link #sandbox()} sends it automatically. */
  public OceSandboxContainer withAdminToken(String token) {
    return withEnv(ADMIN_TOKEN, token);
  }

  /**
   * Serves HTTPS as well, on the same port. {@link Sandbox#trustStore} of {@link #sandbox()} has
   * the CA, which is new for each container.
   */
  public OceSandboxContainer withTls() {
    return withEnv(TLS, "true");
  }

  /**
   * Allows the host names under which the tests and other containers reach the control API, and
   * adds them to the certificate.
   */
  @Override
  protected void configure() {
    String hosts =
        Stream.concat(Stream.of(getHost()), getNetworkAliases().stream())
            .collect(Collectors.joining(","));
    Map<String, String> environment = getEnvMap();
    if (!environment.containsKey(ALLOWED_HOSTS)) {
      withEnv(ALLOWED_HOSTS, hosts);
    }
    if ("true".equals(environment.get(TLS)) && !environment.containsKey(TLS_NAMES)) {
      withEnv(TLS_NAMES, hosts);
    }
  }

  /**
   * Starts the container and waits until the server is ready, for at most 60 seconds.
   *
   * @throws IllegalStateException if the image does not exist
   */
  @Override
  public void start() {
    try {
      super.start();
    } catch (RuntimeException e) {
      if (isImageNotFound(e)) {
        throw new IllegalStateException(Image.notFound(image), e);
      }
      throw e;
    }
  }

  private static boolean isImageNotFound(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(NotFoundException.class::isInstance);
  }

  /** Returns the base URL for clients on this machine, such as {@code http://localhost:40123}. */
  public String endpoint() {
    return "http://" + getHost() + ":" + getMappedPort(PORT);
  }

  /** Returns an account of the default world by its name. */
  public Account account(String name) {
    return sandbox().account(name);
  }

  /** Returns the default world. Closing it keeps the world. */
  public Sandbox sandbox() {
    Sandbox result = sandbox;
    if (result == null) {
      result = attach();
      sandbox = result;
    }
    return result;
  }

  private Sandbox attach() {
    SandboxBuilder builder = Sandbox.with().server(endpoint());
    String token = getEnvMap().get(ADMIN_TOKEN);
    return (token == null ? builder : builder.adminToken(token)).attach("default");
  }

  /** Forgets the world, because a restarted container has another port and other credentials. */
  @Override
  protected void containerIsStopped(InspectContainerResponse container) {
    sandbox = null;
  }
}
