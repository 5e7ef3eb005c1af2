// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.broker;

import dev.ocesandbox.contracts.json.Json;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The pacts of one provider in a Pact broker.
 *
 * <p>Follows the links of the broker, but sends nothing to any other server than the one that the
 * user named. An address that is a pact itself stands for that pact.
 */
public final class Broker {

  /** How long one answer may take. */
  public static final Duration LIMIT = Duration.ofSeconds(30);

  private static final int MAX_PAGES = 20;
  private static final int MAX_PACTS = 1_000;
  private static final String FOR_VERIFICATION = "pb:provider-pacts-for-verification";
  private static final String LATEST = "pb:latest-provider-pacts";

  private final BrokerClient client;
  private final URI root;

  private Broker(BrokerClient client, URI root) {
    this.client = client;
    this.root = root;
  }

  /**
   * Prepares to ask a broker; sends nothing yet.
   *
   * @throws BrokerProblem if the address is not one of HTTP or HTTPS
   */
  public static Broker at(String address, Access access) {
    return at(address, access, LIMIT);
  }

  static Broker at(String address, Access access, Duration limit) {
    Origin origin = Origin.of(address);
    return new Broker(new BrokerClient(origin, access, limit), origin.root());
  }

  /**
   * Returns the latest pacts that consumers have with a provider.
   *
   * @param branch branch of the provider, by which the broker decides which pacts are pending;
   *     empty if none is
   * @throws BrokerProblem if the broker cannot be read, or leads to another server
   */
  public List<BrokerPact> pacts(String provider, String branch) {
    byte[] bytes = client.get(root);
    JsonNode index = parsed(bytes);
    if (index.path("interactions").isArray()) {
      return List.of(new BrokerPact(root, bytes, false, resultsOf(root, index)));
    }
    Map<URI, Boolean> addresses = addresses(index, provider, branch);
    List<BrokerPact> pacts = new ArrayList<>();
    addresses.forEach((address, pending) -> pacts.add(pact(address, pending)));
    return pacts;
  }

  private JsonNode parsed(byte[] bytes) {
    try {
      return Json.read(bytes);
    } catch (JacksonException e) {
      throw new BrokerProblem(
          root + " answers with something that is not JSON; it is no Pact broker");
    }
  }

  private Map<URI, Boolean> addresses(JsonNode index, String provider, String branch) {
    Optional<URI> modern = link(root, index, FOR_VERIFICATION, provider);
    if (modern.isPresent()) {
      return selected(modern.get(), branch);
    }
    URI latest =
        link(root, index, LATEST, provider)
            .orElseThrow(
                () ->
                    new BrokerProblem(
                        root
                            + " is no Pact broker: it has neither the link "
                            + FOR_VERIFICATION
                            + " nor "
                            + LATEST));
    return listed(latest);
  }

  private Map<URI, Boolean> selected(URI address, String branch) {
    ObjectNode query = Json.object();
    query.putArray("consumerVersionSelectors").addObject().put("latest", true);
    if (!branch.isEmpty()) {
      query.put("providerVersionBranch", branch).put("includePendingStatus", true);
    }
    Map<URI, Boolean> found = new LinkedHashMap<>();
    for (JsonNode pact : client.post(address, query).path("_embedded").path("pacts")) {
      URI target = resolved(address, pact.path("_links").path("self"), "");
      found.put(target, pact.path("verificationProperties").path("pending").asBoolean(false));
    }
    return bounded(address, found);
  }

  private Map<URI, Boolean> listed(URI first) {
    Map<URI, Boolean> found = new LinkedHashMap<>();
    Optional<URI> page = Optional.of(first);
    for (int i = 0; page.isPresent(); i++) {
      if (i == MAX_PAGES) {
        throw new BrokerProblem(first + " has more than " + MAX_PAGES + " pages");
      }
      URI address = page.get();
      JsonNode list = client.json(address);
      JsonNode links = list.path("_links");
      for (JsonNode pact : links.has("pb:pacts") ? links.path("pb:pacts") : links.path("pacts")) {
        found.put(resolved(address, pact, ""), false);
      }
      bounded(address, found);
      page = link(address, list, "next", "");
    }
    return found;
  }

  private static Map<URI, Boolean> bounded(URI address, Map<URI, Boolean> found) {
    if (found.size() > MAX_PACTS) {
      throw new BrokerProblem(address + " lists more than 1,000 pacts");
    }
    return found;
  }

  private BrokerPact pact(URI address, boolean pending) {
    byte[] bytes = client.get(address);
    return new BrokerPact(address, bytes, pending, resultsOf(address, parsed(bytes)));
  }

  /** A link to another server is refused when results are published, not when a pact is read. */
  private static Optional<URI> resultsOf(URI address, JsonNode pact) {
    String href =
        pact.path("_links").path("pb:publish-verification-results").path("href").asString("");
    try {
      return href.isEmpty() ? Optional.empty() : Optional.of(address.resolve(href));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Publishes whether a pact was verified.
   *
   * @param version version of the provider
   * @throws BrokerProblem if the broker refuses it, has no address for it, or leads to another
   *     server
   */
  public void publish(BrokerPact pact, boolean success, String version) {
    URI target =
        pact.results()
            .orElseThrow(
                () ->
                    new BrokerProblem(
                        pact.address() + " has no link for results, so none is published"));
    ObjectNode body = Json.object();
    body.put("success", success).put("providerApplicationVersion", version);
    body.putObject("verifiedBy").put("implementation", "OCE Sandbox");
    client.send(client.origin().resolve(pact.address(), target.toString()), body);
  }

  private Optional<URI> link(URI from, JsonNode document, String name, String provider) {
    JsonNode link = document.path("_links").path(name);
    return link.path("href").isString()
        ? Optional.of(resolved(from, link, provider))
        : Optional.empty();
  }

  private URI resolved(URI from, JsonNode link, String provider) {
    String encoded = URLEncoder.encode(provider, StandardCharsets.UTF_8).replace("+", "%20");
    return client
        .origin()
        .resolve(from, link.path("href").asString("").replace("{provider}", encoded));
  }
}
