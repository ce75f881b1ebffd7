package dev.madang.moderation.sanction;

import java.util.Comparator;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What happens by itself to who breaks the rules again and again: {@code madang.moderation.rules}.
 *
 * @param rules the strictest first
 */
@ConfigurationProperties("madang.moderation")
public record AutomaticRules(List<AutomaticRule> rules) {

    public AutomaticRules {
        rules = rules.stream()
                .sorted(Comparator.comparingInt(AutomaticRule::suspendDays).reversed())
                .toList();
    }

    /**
     * @param upheld so many reports that were found right, each of another thing
     * @param withinDays all of them decided within so many days
     * @param suspendDays then they are suspended for so many
     */
    public record AutomaticRule(int upheld, int withinDays, int suspendDays) {

        public AutomaticRule {
            if (upheld < 1 || withinDays < 1 || suspendDays < 1 || suspendDays > 365) {
                throw new IllegalArgumentException("No rule: " + upheld + " in " + withinDays + " for " + suspendDays);
            }
        }
    }
}
