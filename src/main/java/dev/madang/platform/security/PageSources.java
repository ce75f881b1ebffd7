package dev.madang.platform.security;

import java.util.List;
import java.util.Map;

/**
 * What some pages need from elsewhere, such as a gateway's script. All other pages load from Madang alone.
 *
 * @param pattern of the pages' paths, as for {@link Routes}
 * @param sources by directive of the content security policy: {@code script-src → https://js.example.com}
 */
public record PageSources(String pattern, Map<String, List<String>> sources) {}
