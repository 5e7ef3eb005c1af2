// SPDX-License-Identifier: Apache-2.0
/**
 * The control API below /_sandbox: worlds, clocks, money, orders, the request log and what explains
 * it.
 *
 * <p>{@link dev.ocesandbox.server.control.ControlApi} is the table of operations; one class per
 * subject holds their handlers, a {@code ...Json} class what they show. A write to a world is a
 * command like any other: checked, atomic and settled to now. No rule of the faked API lives here;
 * handlers only ask the rooms. Refusals name rules of {@code rules/control.yaml}.
 */
@NullMarked
package dev.ocesandbox.server.control;

import org.jspecify.annotations.NullMarked;
