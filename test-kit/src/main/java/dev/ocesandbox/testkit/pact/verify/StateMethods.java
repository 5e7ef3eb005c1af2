// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import au.com.dius.pact.provider.junitsupport.State;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * The states that methods of a test bring about.
 *
 * @param states their names
 */
record StateMethods(Set<String> states) {

  static final StateMethods NONE = new StateMethods(Set.of());

  static StateMethods of(Object test) {
    return new StateMethods(
        AnnotationSupport.findAnnotatedMethods(
                test.getClass(), State.class, HierarchyTraversalMode.TOP_DOWN)
            .stream()
            .flatMap(method -> Stream.of(method.getAnnotation(State.class).value()))
            .collect(Collectors.toSet()));
  }

  boolean bringAbout(String state) {
    return states.contains(state);
  }
}
