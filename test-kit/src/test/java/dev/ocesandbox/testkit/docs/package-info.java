// SPDX-License-Identifier: Apache-2.0
/** What the pages show, seen from outside: only what users can see is used here. */
package dev.ocesandbox.testkit.docs;
