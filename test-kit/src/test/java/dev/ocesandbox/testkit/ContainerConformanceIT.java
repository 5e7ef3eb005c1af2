// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.containers.RequiresImage;

/** Runs the same tests as {@link InProcessConformance} in a container. */
@RequiresImage
// tag::annotation[]
@OceSandbox(runtime = SandboxRuntime.CONTAINER)
class ContainerConformanceIT extends RuntimeConformance {}
// end::annotation[]
