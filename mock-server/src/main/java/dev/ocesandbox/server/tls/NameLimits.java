// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.tls;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraintValidatorException;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PKIXNameConstraintValidator;

/**
 * The names that an authority may certify, so that its key, if it is stolen, is good for nothing
 * else: the hosts of the faked service, names and addresses that are never public, and the names
 * that were given when it was created.
 */
final class NameLimits {

  /** Reserved for private use, tests and documentation (RFC 2606, 6761, 6762, 8375; ICANN). */
  private static final List<String> PRIVATE_NAMES =
      List.of(
          "localhost",
          "test",
          "example",
          "example.com",
          "example.net",
          "example.org",
          "internal",
          "local",
          "lan",
          "home.arpa",
          "oce-sandbox",
          "sandbox");

  private static final List<String> PRIVATE_ADDRESSES =
      List.of(
          "127.0.0.0/8",
          "10.0.0.0/8",
          "172.16.0.0/12",
          "192.168.0.0/16",
          "169.254.0.0/16",
          "::1/128",
          "fc00::/7",
          "fe80::/10");

  private NameLimits() {}

  static NameConstraints with(List<String> names) {
    List<GeneralSubtree> trees = new ArrayList<>();
    TlsNames.SERVICE.forEach(name -> trees.add(dns(name)));
    PRIVATE_NAMES.forEach(name -> trees.add(dns(name)));
    PRIVATE_ADDRESSES.forEach(range -> trees.add(address(range)));
    for (String name : names) {
      if (TlsNames.isAddress(name)) {
        trees.add(address(name + (name.contains(":") ? "/128" : "/32")));
      } else {
        trees.add(dns(name.startsWith("*.") ? name.substring(2) : name));
      }
    }
    return new NameConstraints(trees.toArray(GeneralSubtree[]::new), null);
  }

  /** Returns the names that an authority may not certify. */
  static List<String> refused(X509Certificate authority, List<String> names) {
    byte[] extension = authority.getExtensionValue(Extension.nameConstraints.getId());
    if (extension == null) {
      return List.of();
    }
    PKIXNameConstraintValidator validator = new PKIXNameConstraintValidator();
    validator.intersectPermittedSubtree(
        NameConstraints.getInstance(ASN1OctetString.getInstance(extension).getOctets())
            .getPermittedSubtrees());
    return names.stream().filter(name -> !isPermitted(validator, name)).toList();
  }

  private static boolean isPermitted(PKIXNameConstraintValidator validator, String name) {
    int type = TlsNames.isAddress(name) ? GeneralName.iPAddress : GeneralName.dNSName;
    try {
      validator.checkPermitted(
          new GeneralName(type, name.startsWith("*.") ? name.substring(2) : name));
      return true;
    } catch (NameConstraintValidatorException e) {
      return false;
    }
  }

  private static GeneralSubtree dns(String name) {
    return new GeneralSubtree(new GeneralName(GeneralName.dNSName, name));
  }

  private static GeneralSubtree address(String range) {
    return new GeneralSubtree(new GeneralName(GeneralName.iPAddress, range));
  }
}
