// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.history;

/**
 * What belongs to a hosted world besides its state and changes the answers of later commands: its
 * snapshots, planned faults and stubs. Immutable.
 */
public interface Surroundings {}
