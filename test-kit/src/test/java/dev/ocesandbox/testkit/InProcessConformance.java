// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

@OceSandbox
class InProcessConformance extends RuntimeConformance {}
