package dev.madang.search;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class RecentSearchData {

    @Bean
    @Order(75)
    PersonalData personalDataOfSearch() {
        return PersonalData.of("searches")
                .erases("DELETE FROM recent_search WHERE member_id = ANY (:members)")
                .erases("DELETE FROM recent_search_off WHERE member_id = ANY (:members)")
                .tells("recent-searches", """
                        SELECT searched_at, words FROM recent_search WHERE member_id = :member ORDER BY searched_at, words""");
    }
}
