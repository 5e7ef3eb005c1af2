// SPDX-License-Identifier: Apache-2.0
/** Reading hand-written JSON files with the line of each value, for use in error messages. */
@NullMarked
package dev.ocesandbox.server.files;

import org.jspecify.annotations.NullMarked;
