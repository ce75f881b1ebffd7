package dev.madang.rental.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.rental.Categories;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.MapPoint;
import dev.madang.shared.Won;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SearchAddressTest {

    private final ListingCriteria criteria = new ListingCriteria(
            "텐트 & 의자",
            new Categories().find("camping").orElseThrow(),
            null,
            Won.of(5_000),
            null,
            null,
            DayPeriod.ofDays(LocalDate.of(2030, 5, 10), 2),
            new MapPoint(37.566, 126.902),
            null,
            ListingSort.NEWEST,
            3);

    @Test
    void theOrderIsFixedAndWhatSaysNothingIsLeftOut() {
        assertThat(criteria.address())
                .hasToString("/listings?q=%ED%85%90%ED%8A%B8%20%26%20%EC%9D%98%EC%9E%90&category=camping&minPrice=5000"
                        + "&from=2030-05-10&to=2030-05-12&near=37.566,126.902&sort=newest&page=3");
        assertThat(ListingCriteria.all().address()).hasToString("/listings");
    }

    @Test
    void anotherChoiceBeginsAtTheFirstPage() {
        assertThat(criteria.address().without("q", "category", "minPrice", "near", "sort"))
                .hasToString("/listings?from=2030-05-10&to=2030-05-12");
        assertThat(ListingCriteria.all().address().with("page", "2")).hasToString("/listings?page=2");
    }
}
