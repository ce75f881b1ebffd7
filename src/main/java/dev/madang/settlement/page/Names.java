package dev.madang.settlement.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.madang.member.MemberCard;
import dev.madang.member.Members;
import dev.madang.settlement.SettledSource;
import dev.madang.settlement.SettledSource.Thing;
import dev.madang.settlement.month.Statement;
import dev.madang.settlement.month.StatementLine;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What accounts and things are called, as their modules say. */
@Component
class Names {

    private final List<SettledSource> sources;
    private final Members members;

    Names(List<SettledSource> sources, Members members) {
        this.sources = sources;
        this.members = members;
    }

    Map<UUID, String> accounts(Collection<Statement> statements) {
        return accountsOf(statements.stream().map(Statement::account).collect(toSet()));
    }

    Map<UUID, String> accountsOf(Set<UUID> ids) {
        var names = new HashMap<UUID, String>();
        if (!ids.isEmpty()) {
            members.cards(ids).values().forEach(card -> names.put(card.id(), card.nickname()));
            sources.forEach(source -> names.putAll(source.accounts(ids)));
        }
        return names;
    }

    Map<UUID, Thing> things(Collection<StatementLine> lines) {
        return things(
                lines.stream().collect(groupingBy(StatementLine::source, mapping(StatementLine::thing, toSet()))));
    }

    /** @param ids by the source that knows them */
    Map<UUID, Thing> things(Map<String, Set<UUID>> ids) {
        var things = new HashMap<UUID, Thing>();
        sources.stream()
                .filter(source -> ids.containsKey(source.name()))
                .forEach(source -> things.putAll(source.things(ids.getOrDefault(source.name(), Set.of()))));
        return things;
    }

    Map<UUID, MemberCard> members(Collection<UUID> ids) {
        return members.cards(ids);
    }
}
