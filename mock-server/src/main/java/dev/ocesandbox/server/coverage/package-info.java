// SPDX-License-Identifier: Apache-2.0
/** Reports about what clients have used of the faked API, as JSON, as a page and as a line. */
@NullMarked
package dev.ocesandbox.server.coverage;

import org.jspecify.annotations.NullMarked;
