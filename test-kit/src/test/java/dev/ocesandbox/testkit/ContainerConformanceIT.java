// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.containers.WithImage;

/** Differs from {@link InProcessConformance} by one value. */
@WithImage
// tag::annotation[]
@OceSandbox(runtime = SandboxRuntime.CONTAINER)
class ContainerConformanceIT extends RuntimeConformance {}
// end::annotation[]
