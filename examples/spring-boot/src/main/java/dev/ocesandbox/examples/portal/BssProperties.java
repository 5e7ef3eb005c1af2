// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.portal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where BSS is, and the key of the company whose portal this is. */
@ConfigurationProperties("bss")
record BssProperties(
    @DefaultValue("https://bss.myhuaweicloud.com") String endpoint,
    @DefaultValue("") String accessKey,
    @DefaultValue("") String secretKey) {}
