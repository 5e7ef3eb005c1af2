// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.osm.v2.OsmClient;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Operation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The conformance tests call every operation that is built through the vendor's Java SDKs. */
class SdkCallsTest {

  private static final Contracts CONTRACTS = Contracts.load();

  private static final List<Class<?>> CLIENTS = List.of(BssClient.class, OsmClient.class);

  private static final Set<String> OF_SDK =
      CLIENTS.stream()
          .flatMap(client -> Stream.of(client.getMethods()))
          .map(Method::getName)
          .collect(Collectors.toSet());

  /** Operations by the name of the SDK's method, such as payOrders. */
  private static Set<String> built() {
    return CONTRACTS.operations().stream()
        .map(Operation::id)
        .filter(operation -> CONTRACTS.gap(operation).isEmpty())
        .map(SdkCallsTest::method)
        .filter(OF_SDK::contains)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String method(String operation) {
    return operation.substring(0, 1).toLowerCase(Locale.ROOT) + operation.substring(1);
  }

  private static Set<String> called() {
    return new ClassFileImporter()
        .importPackages(SdkCallsTest.class.getPackageName()).stream()
            .flatMap(type -> type.getMethodCallsFromSelf().stream())
            .map(JavaMethodCall::getTarget)
            .filter(target -> CLIENTS.stream().anyMatch(target.getOwner()::isEquivalentTo))
            .map(target -> target.getName())
            .collect(Collectors.toSet());
  }

  @Test
  void every_built_operation_that_an_sdk_has_is_called_through_it() {
    Set<String> uncalled = built();
    assertThat(uncalled).hasSizeGreaterThan(130);

    uncalled.removeAll(called());

    assertThat(uncalled).isEmpty();
  }
}
