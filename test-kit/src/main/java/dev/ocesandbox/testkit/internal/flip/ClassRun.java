// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.internal.flip;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * A run of tests inside another run: on this thread, without the listeners of the build, and with
 * its output kept apart.
 *
 * @param parameters configuration parameters
 * @param scope surrounds the run
 */
public record ClassRun(Map<String, String> parameters, Consumer<Runnable> scope) {

  private static final String ENGINE = "[engine:junit-jupiter]";

  /** Creates a run with a copy of the parameters. */
  public ClassRun {
    parameters = Map.copyOf(parameters);
  }

  /** Runs tests by their unique ids and returns their results. */
  TestResults of(Collection<String> tests) {
    LauncherConfig config =
        LauncherConfig.builder()
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .build();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(tests.stream().sorted().map(id -> selectUniqueId(ofEngine(id))).toList())
            .filters(EngineFilter.includeEngines("junit-jupiter"))
            .configurationParameters(parameters)
            .build();
    TestResults results = new TestResults();
    CapturedOutput.during(
        () -> scope.accept(() -> LauncherFactory.create(config).execute(request, results)));
    return results;
  }

  /** Returns an id without the engines around Jupiter, such as that of a suite. */
  private static String ofEngine(String uniqueId) {
    int begin = uniqueId.lastIndexOf(ENGINE);
    return begin < 0 ? uniqueId : uniqueId.substring(begin);
  }
}
