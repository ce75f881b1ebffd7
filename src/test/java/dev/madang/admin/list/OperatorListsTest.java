package dev.madang.admin.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.pages.OperatorList;
import dev.madang.platform.pages.OperatorList.Filter;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.OperatorRole;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists for operators: shown, searched, paged, taken along. */
@MadangTest
class OperatorListsTest {

    @Autowired
    People people;

    @Autowired
    List<OperatorList> lists;

    @Autowired
    ListSheet sheet;

    @TempDir
    Path folder;

    @Test
    void everyListIsShownWithEveryFilterAndSearchInBothLanguages() {
        Browser owner = people.browserOf(people.admin());
        Browser english = people.browserOf(people.admin()).with("Accept-Language", "en");
        assertThat(lists).hasSizeGreaterThanOrEqualTo(6);
        for (OperatorList list : lists) {
            for (Filter filter : list.filters()) {
                String path = list.path() + "?show=" + filter.name();
                assertThat(owner.get(path).status()).as(path).isEqualTo(200);
                assertThat(english.get(path + "&q=" + UUID.randomUUID()).status())
                        .as(path)
                        .isEqualTo(200);
                assertThat(owner.get(path + "&q=50%25_%5Cx'").text("main"))
                        .as(path)
                        .contains("찾은 것이 없어요");
                assertThat(owner.get(path + "&q=a%00b").text("main")).as(path).contains("찾은 것이 없어요");
            }
            assertThat(owner.get(list.path() + ".xlsx").header("Content-Type")).contains("spreadsheetml");
        }
    }

    @Test
    void aMemberIsFoundByEmailNumberAndHowTheNicknameBegins() {
        CurrentMember sought = people.member("Zelkova나무");
        Browser support = people.browserOf(people.operator(OperatorRole.SUPPORT));
        for (String typed : List.of(sought.email(), sought.id().toString(), "zelkova", "ZELKOVA나")) {
            Page found = support.get("/admin/members?q=" + typed);
            assertThat(found.html().select("td a").eachAttr("href"))
                    .as(typed)
                    .contains("/admin/members/" + sought.id());
        }
        assertThat(support.get("/admin/members?q=elkova").text("main")).doesNotContain("Zelkova나무");
    }

    @Test
    void allMembersAreTakenAlongByWhoServesThemAlone() {
        assertThat(people.browserOf(people.operator(OperatorRole.SUPPORT))
                        .get("/admin/members")
                        .html()
                        .select("a[href^='/admin/members.xlsx']"))
                .isNotEmpty();
        assertThat(people.browserOf(people.operator(OperatorRole.FINANCE))
                        .get("/admin/members")
                        .html()
                        .select("a[href^='/admin/members.xlsx']"))
                .isEmpty();
    }

    @Test
    void aListGoesOnWhereThePageEnds() {
        String family = "가문" + UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < 33; i++) {
            people.member(family + i);
        }
        Browser owner = people.browserOf(people.admin());
        Page first = owner.get("/admin/members?q=" + family);
        Page second = owner.get(first.html().select("a[rel=next]").attr("href"));
        List<String> shown = names(first);
        assertThat(shown).hasSize(30);
        assertThat(names(second)).hasSize(3).doesNotContainAnyElementsOf(shown);
        assertThat(names(owner.get(second.html().select("a[rel=prev]").attr("href"))))
                .isEqualTo(shown);
    }

    @Test
    void whatMembersWroteIsNoFormulaInASpreadsheet() throws IOException {
        String name = "=1+1" + UUID.randomUUID().toString().substring(0, 6);
        people.member(name);
        OperatorList members = lists.stream()
                .filter(list -> list.name().equals("members"))
                .findFirst()
                .orElseThrow();
        Path workbook = folder.resolve("members.xlsx");
        try (var out = Files.newOutputStream(workbook)) {
            sheet.write(members, members.filter(null), name, out);
        }
        String written = sheetOf(workbook);
        assertThat(written).contains(name, "inlineStr").doesNotContain("<f>", "<f ");
        assertThat(written.split("<row ")).hasSize(3);
    }

    @Test
    void whatIsTakenAlongIsInTheAuditLog() {
        CurrentMember owner = people.admin();
        people.browserOf(owner).get("/admin/orders.xlsx?show=today");
        assertThat(people.audited(owner).html().select("a[href='/admin/orders?show=today']"))
                .isNotEmpty();
    }

    private static List<String> names(Page page) {
        return page.html().select("tbody td:first-child").eachText();
    }

    private static String sheetOf(Path workbook) throws IOException {
        try (var zip = new ZipFile(workbook.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(), UTF_8);
        }
    }
}
