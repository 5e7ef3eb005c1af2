// SPDX-License-Identifier: Apache-2.0
/** Histories of worlds as files, run again and made smaller. Without a server and a network. */
@NullMarked
package dev.ocesandbox.server.replay;

import org.jspecify.annotations.NullMarked;
