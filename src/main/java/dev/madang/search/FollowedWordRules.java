package dev.madang.search;

import dev.madang.platform.search.Synonyms;
import dev.madang.platform.search.WordRules;
import dev.madang.search.WordRuleDesk.WordRulesChanged;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.Message;
import org.springframework.data.redis.connection.MessageListener;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.SubscriptionListener;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Has every instance follow the rules about words: from its start on, when they change, and after a break in which nothing was heard. */
@Component
class FollowedWordRules implements MessageListener, SubscriptionListener, ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FollowedWordRules.class);
    private static final ChannelTopic TOPIC = new ChannelTopic("madang:word-rules-changed");

    private final WordRuleDesk desk;
    private final Synonyms synonyms;
    private final WordRules rules;
    private final StringRedisTemplate redis;

    FollowedWordRules(WordRuleDesk desk, Synonyms synonyms, WordRules rules, StringRedisTemplate redis) {
        this.desk = desk;
        this.synonyms = synonyms;
        this.rules = rules;
        this.redis = redis;
    }

    @TransactionalEventListener
    void on(WordRulesChanged changed) {
        follow();
        try {
            redis.convertAndSend(TOPIC.getTopic(), "");
        } catch (DataAccessException e) {
            log.warn("The other instances were not told that rules about words changed", e);
        }
    }

    @Override
    public void onMessage(Message message, byte @Nullable [] pattern) {
        follow();
    }

    @Override
    public void onChannelSubscribed(byte[] channel, long count) {
        follow();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        follow();
    }

    private synchronized void follow() {
        List<WordRule> all = desk.all();
        synonyms.follow(of(all, WordRule.Kind.SYNONYM).map(WordRule::names).toList());
        rules.follow(
                words(all, WordRule.Kind.BANNED).collect(Collectors.toSet()),
                words(all, WordRule.Kind.PROMOTED).toList());
    }

    private static Stream<String> words(List<WordRule> all, WordRule.Kind kind) {
        return of(all, kind).flatMap(rule -> rule.names().stream());
    }

    private static Stream<WordRule> of(List<WordRule> all, WordRule.Kind kind) {
        return all.stream().filter(rule -> rule.kind() == kind);
    }

    @Configuration(proxyBeanMethods = false)
    static class Subscription {

        @Bean
        RedisMessageListenerContainer wordRuleChanges(RedisConnectionFactory redis, FollowedWordRules hearing) {
            var container = new RedisMessageListenerContainer();
            container.setConnectionFactory(redis);
            container.addMessageListener(hearing, TOPIC);
            return container;
        }
    }
}
