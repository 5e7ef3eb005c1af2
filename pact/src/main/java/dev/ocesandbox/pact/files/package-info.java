// SPDX-License-Identifier: Apache-2.0
/** Pact files of every version as plain values, each with its place in the file. */
@NullMarked
package dev.ocesandbox.pact.files;

import org.jspecify.annotations.NullMarked;
