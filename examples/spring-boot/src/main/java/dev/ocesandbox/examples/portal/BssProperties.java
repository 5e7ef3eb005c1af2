// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.portal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The endpoint of BSS and the access key of the company. */
@ConfigurationProperties("bss")
record BssProperties(
    @DefaultValue("https://bss.myhuaweicloud.com") String endpoint,
    @DefaultValue("") String accessKey,
    @DefaultValue("") String secretKey) {}
