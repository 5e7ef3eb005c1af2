// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.PactSource;
import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.provider.IProviderInfo;
import au.com.dius.pact.provider.IProviderVerifier;
import au.com.dius.pact.provider.ProviderInfo;
import au.com.dius.pact.provider.ProviderResponse;
import au.com.dius.pact.provider.junit5.TestTarget;
import dev.ocesandbox.testkit.Sandbox;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kotlin.Pair;
import org.jspecify.annotations.Nullable;

/**
 * The target of one interaction for Pact JVM's JUnit template: a world of the sandbox. {@link
 * SandboxProvider} sets one; a test that needs its world can set its own:
 *
 * <pre>{@code
 * private SandboxTarget target = new SandboxTarget();
 *
 * @BeforeEach
 * void useSandbox(PactVerificationContext context) {
 *   context.setTarget(target);
 * }
 *
 * @State("the order was placed on the hotline")
 * void placedOnTheHotline() {
 *   target.sandbox().given()...;
 * }
 * }</pre>
 */
public final class SandboxTarget implements TestTarget, AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final boolean ownWorld;
  private @Nullable Sandbox sandbox;
  private StateMethods stateMethods = StateMethods.NONE;
  private @Nullable ProviderExchange exchange;

  /** Creates a target with a world of its own, which starts as the first state says. */
  public SandboxTarget() {
    UsageReporting.off();
    this.ownWorld = true;
  }

  /** Creates a target for a world, which the caller closes. */
  public SandboxTarget(Sandbox world) {
    UsageReporting.off();
    this.sandbox = world;
    this.ownWorld = false;
  }

  /** Returns the world that answers. Unless it was given or started, it is a standard world. */
  public Sandbox sandbox() {
    return started(List.of());
  }

  private Sandbox started(List<ProviderState> states) {
    Sandbox world = sandbox;
    if (world == null) {
      world = StartState.of(states).start(ProviderServer.IN_PROCESS);
      sandbox = world;
    }
    return world;
  }

  @Override
  public Map<String, Object> getUserConfig() {
    return Map.of();
  }

  @Override
  public boolean isHttpTarget() {
    return true;
  }

  @Override
  public boolean supportsInteraction(Interaction interaction) {
    return interaction.isSynchronousRequestResponse();
  }

  @Override
  public IProviderInfo getProviderInfo(String serviceName, @Nullable PactSource pactSource) {
    return new ProviderInfo(serviceName);
  }

  @Override
  public void prepareVerifier(IProviderVerifier verifier, Object testInstance, Pact pact) {
    stateMethods = StateMethods.of(testInstance);
  }

  /** Brings the world to the states and makes the request; a failure belongs to its execution. */
  @Override
  public Pair<Object, Object> prepareRequest(
      Pact pact, Interaction interaction, Map<String, Object> context) {
    SynchronousRequestResponse http = interaction.asSynchronousRequestResponse();
    if (http == null) {
      throw new UnsupportedOperationException("The sandbox sends no messages");
    }
    ProviderExchange prepared = new ProviderExchange(pact, http, new HashMap<>(context));
    try {
      prepared.prepare(started(States.of(interaction)), stateMethods, LIMIT);
    } catch (InteractionProblem problem) {
      prepared.fail(problem);
    }
    exchange = prepared;
    return new Pair<>(prepared, this);
  }

  @Override
  public ProviderResponse executeInteraction(@Nullable Object client, @Nullable Object request) {
    ProviderExchange prepared = exchange;
    if (prepared == null) {
      throw new IllegalStateException("prepareRequest was not called");
    }
    ProviderAnswer answer = prepared.execute();
    return new ProviderResponse(
        answer.status(), answer.headers(), answer.contentType(), answer.optionalBody());
  }

  /** Deletes a world of its own. */
  @Override
  public void close() {
    Sandbox world = sandbox;
    if (ownWorld && world != null) {
      world.close();
      sandbox = null;
    }
  }
}
