// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.containers;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import dev.ocesandbox.testkit.Account;
import dev.ocesandbox.testkit.OceSandbox;
import dev.ocesandbox.testkit.Sandbox;
import dev.ocesandbox.testkit.SandboxBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/**
 * The sandbox in a container.
 *
 * <p>Its default world begins with scenario default, seed 1 and a clock that stands still, unless
 * told otherwise; {@link #sandbox()} is the view of it, and {@code sandbox().fork()} makes worlds
 * that know nothing of each other. Every option of {@code serve} can be given as a variable, such
 * as {@code withEnv("OCE_AUTH", "lenient")}. The container needs no reaper: stop it, or leave that
 * to the annotation that starts it.
 */
public final class OceSandboxContainer extends GenericContainer<OceSandboxContainer> {

  /** The port inside of the container. */
  public static final int PORT = 8080;

  private static final String HOSTS = "OCE_ALLOWED_HOSTS";
  private static final String TOKEN = "OCE_ADMIN_TOKEN";
  private static final String SCENARIO = "OCE_SCENARIO";
  private static final String FILE = "/data/scenario.json";
  private static final int READABLE = 0644;
  private static final Duration START = Duration.ofSeconds(60);

  private final String image;
  private volatile @Nullable Sandbox view;

  /**
   * Takes the image that {@code oce-sandbox.image} or {@code OCESANDBOX_IMAGE} names, else
   * oce-sandbox in the version of this kit, which nobody pulls: it is built from a clone.
   */
  public OceSandboxContainer() {
    this(Image.name());
    if (Image.isOurs()) {
      withImagePullPolicy(name -> false);
    }
  }

  /** Takes an image; one that is not there is pulled. */
  public OceSandboxContainer(String image) {
    this(DockerImageName.parse(image));
  }

  /** Takes an image; one that is not there is pulled. */
  public OceSandboxContainer(DockerImageName image) {
    super(image);
    this.image = image.asCanonicalNameString();
    withExposedPorts(PORT);
    waitingFor(new Readiness(PORT).withStartupTimeout(START));
    withEnv("OCE_CLOCK", OceSandbox.CLOCK);
  }

  /** Takes the name of a scenario or of a JSON file, on the class path or on disk. */
  public OceSandboxContainer withScenario(String nameOrFile) {
    if (!nameOrFile.endsWith(".json")) {
      return withEnv(SCENARIO, nameOrFile);
    }
    String path = nameOrFile.startsWith("/") ? nameOrFile.substring(1) : nameOrFile;
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    MountableFile file =
        loader != null && loader.getResource(path) != null
            ? MountableFile.forClasspathResource(path, READABLE)
            : MountableFile.forHostPath(nameOrFile, READABLE);
    return withEnv(SCENARIO, FILE).withCopyFileToContainer(file, FILE);
  }

  /** Takes the text of a scenario file. */
  public OceSandboxContainer withScenarioText(String json) {
    return withEnv(SCENARIO, FILE).withCopyToContainer(Transferable.of(json, READABLE), FILE);
  }

  /** Takes what the ids of the default world are drawn from. */
  public OceSandboxContainer withSeed(long seed) {
    return withEnv("OCE_SEED", Long.toString(seed));
  }

  /** Takes the instant at which the clock of the default world stands still. */
  public OceSandboxContainer withClock(Instant at) {
    return withEnv("OCE_CLOCK", at.toString());
  }

  /** Takes what the control API wants to see from others; the sandbox of this container has it. */
  public OceSandboxContainer withAdminToken(String token) {
    return withEnv(TOKEN, token);
  }

  /** The control API answers under the name by which the daemon's machine is reached. */
  @Override
  protected void configure() {
    if (!getEnvMap().containsKey(HOSTS)) {
      withEnv(
          HOSTS,
          Stream.concat(Stream.of(getHost()), getNetworkAliases().stream())
              .collect(Collectors.joining(",")));
    }
  }

  @Override
  public void start() {
    try {
      super.start();
    } catch (RuntimeException e) {
      if (isForNoImage(e)) {
        throw new IllegalStateException(Image.missing(image), e);
      }
      throw e;
    }
  }

  private static boolean isForNoImage(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(NotFoundException.class::isInstance);
  }

  /** Returns where clients on this machine find it, such as http://localhost:40123. */
  public String endpoint() {
    return "http://" + getHost() + ":" + getMappedPort(PORT);
  }

  /** Returns an account of the default world by its name. */
  public Account account(String name) {
    return sandbox().account(name);
  }

  /** Returns the view of the default world; closing it leaves the world as it is. */
  public Sandbox sandbox() {
    Sandbox seen = view;
    if (seen == null) {
      seen = entered();
      view = seen;
    }
    return seen;
  }

  private Sandbox entered() {
    SandboxBuilder there = Sandbox.with().server(endpoint());
    String token = getEnvMap().get(TOKEN);
    return (token == null ? there : there.adminToken(token)).enter("default");
  }

  /** A container that is started again has another port and other keys. */
  @Override
  protected void containerIsStopped(InspectContainerResponse container) {
    view = null;
  }
}
