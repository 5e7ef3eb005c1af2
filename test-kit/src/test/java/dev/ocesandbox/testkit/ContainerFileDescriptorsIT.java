// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.testkit.containers.RequiresImage;
import org.junit.jupiter.api.Test;

/** The same as {@link FileDescriptorsTest} against a container. */
@RequiresImage
@OceSandbox(runtime = SandboxRuntime.CONTAINER)
class ContainerFileDescriptorsIT {

  @Test
  void their_number_stays_the_same_however_many_tests_run(Sandbox sandbox) {
    assertThat(sandbox.endpoint()).isNotEmpty();
    FileDescriptorsTest.run("container");
    long before = FileDescriptorsTest.descriptors();

    FileDescriptorsTest.run("container");

    assertThat(FileDescriptorsTest.descriptors()).isLessThan(before + 20);
  }
}
