package dev.madang.site;

import dev.madang.member.consent.ConsentRule;
import dev.madang.member.consent.ConsentRules;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The rules that members agree to. */
@Component
class AgreedRules implements ConsentRules {

    @Override
    public List<ConsentRule> on(LocalDate day) {
        return Stream.of(HouseRule.values())
                .filter(HouseRule::isAgreedTo)
                .map(rule -> of(rule.name(), rule.on(day).since()))
                .toList();
    }

    @Override
    public ConsentRule of(String name, LocalDate version) {
        return new ConsentRule(name, HouseRuleLinks.version(HouseRule.valueOf(name), version), version);
    }
}
