// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

import dev.ocesandbox.contracts.check.SecretNames;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which values of answers say something about a customer: ids, names that people chose, phones,
 * mails, addresses, tags and keys. Codes, names of the catalogue, states, times and amounts stay.
 */
final class PersonalData {

  private static final Pattern ID = Pattern.compile("(?:.*_)?(?:id|ids|uuid|no|number|key|ak|urn)");

  /** Names that the vendor gave: of services, resource types, regions, units and provinces. */
  private static final Pattern CATALOGUE_NAME =
      Pattern.compile(
          "(?:.*_)?(?:service|service_type|cloud_service_type|resource_type|type|region|area|az"
              + "|measure|unit|usage|usage_type|spec|resource_spec|product|sku|group|policy|code)"
              + "_?name");

  private static final Pattern CHOSEN =
      Pattern.compile(
          "(?:.*_)?(?:name|mobile|phone|telephone|tel|email|mail|address|remark|remarks"
              + "|description|comment|tag|tags|label|url|link|user|account|contact|title|nickname"
              + "|identity|certificate|license|ip|ips|owner)");

  /** Values that are personal wherever they stand: mails, mobile phones, ids of 32 hex digits. */
  static final Pattern ANYWHERE =
      Pattern.compile(
          "[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64}){1,4}"
              + "|(?<!\\d)1[3-9]\\d{9}(?!\\d)"
              + "|(?<![0-9A-Fa-f])[0-9a-f]{32}(?![0-9A-Fa-f])");

  private PersonalData() {}

  /** Returns whether the values of a field or parameter are replaced. */
  static boolean isPersonal(String name) {
    String lower = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    return ID.matcher(lower).matches()
        || SecretNames.isSecret(name)
        || (CHOSEN.matcher(lower).matches() && !CATALOGUE_NAME.matcher(lower).matches());
  }
}
