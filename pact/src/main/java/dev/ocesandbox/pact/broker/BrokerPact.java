// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.broker;

import java.net.URI;
import java.util.Optional;

/**
 * A pact of a broker.
 *
 * @param address where it was read
 * @param json the pact
 * @param pending whether the broker says that its failures must not fail a build
 * @param results where results of its verification are published; empty if the broker says nothing
 */
public record BrokerPact(URI address, byte[] json, boolean pending, Optional<URI> results) {}
