package dev.madang.rental.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.security.OperatorRole;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Statements;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How much there is of each category, for operators. */
@MadangTest
class CategoryCountsTest {

    @Autowired
    Gear gear;

    @Autowired
    People people;

    @Autowired
    Statements statements;

    @Test
    void whatIsLentAndWhatRestsIsCountedWhereItIsAndInWhatHoldsIt() {
        Browser support = people.browserOf(people.operator(OperatorRole.SUPPORT));
        Page before = support.get("/admin/categories");
        UUID host = gear.host();
        gear.listing(host).category("winter-sled").publish();
        gear.listing(host).category("winter-sled").pause();
        gear.listing(host).category("winter-sled").draft();
        Page after = support.get("/admin/categories");
        for (String category : List.of("winter", "winter-sled")) {
            assertThat(count(after, category, 2)).as(category).isEqualTo(count(before, category, 2) + 1);
            assertThat(count(after, category, 3)).as(category).isEqualTo(count(before, category, 3) + 1);
        }
        assertThat(statements.during(() -> support.get("/admin/categories")).stream()
                        .filter(sql -> sql.contains("GROUP BY category")))
                .hasSize(1);
    }

    private static long count(Page page, String category, int column) {
        String count = page.html()
                .select("tr:has(a[href='/listings?category=" + category + "']) td")
                .get(column)
                .text();
        return Long.parseLong(count.replace(",", ""));
    }
}
