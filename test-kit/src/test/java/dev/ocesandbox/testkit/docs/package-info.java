// SPDX-License-Identifier: Apache-2.0
/** Snippets of the documentation. They use the public API only. */
package dev.ocesandbox.testkit.docs;
