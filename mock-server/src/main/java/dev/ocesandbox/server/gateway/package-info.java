// SPDX-License-Identifier: Apache-2.0
/**
 * The way in and out: an ordered list of stages between bytes and handlers.
 *
 * <p>{@link dev.ocesandbox.server.gateway.Gateway} runs the list; each stage lets an exchange go on
 * or stops it with an outcome. Knows no room, and only its sub-package http knows a web server.
 */
@NullMarked
package dev.ocesandbox.server.gateway;

import org.jspecify.annotations.NullMarked;
