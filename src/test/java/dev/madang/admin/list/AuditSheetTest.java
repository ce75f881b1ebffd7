package dev.madang.admin.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.audit.AuditLog;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.OperatorRole;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What operators did, taken along. */
@MadangTest
class AuditSheetTest {

    @Autowired
    AuditSheet sheet;

    @Autowired
    AuditLog log;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    @Test
    void itHasTheActsThatThePageShowsAndNoFormula() throws IOException {
        CurrentMember me = people.member("=1+1");
        CurrentMember other = people.operator(OperatorRole.SUPPORT);
        for (int i = 0; i < 501; i++) {
            note(me.id(), "list-" + i + ".");
        }
        note(other.id(), "camping-stove");
        String mine = written(me.id());
        assertThat(mine)
                .contains("list-0.", "list-500.", ">=1+1<", "inlineStr")
                .doesNotContain("<f>", "<f ", "camping-stove");
        assertThat(mine.split("<row ")).hasSize(1 + 1 + 501);
        assertThat(mine.indexOf("list-500.")).isLessThan(mine.indexOf("list-0."));
        assertThat(written(null)).contains("camping-stove", "list-500.");
    }

    @Test
    void thePageLeadsToItWithTheSameFilterAndTheLogSaysWhoTookIt() {
        CurrentMember me = people.operator(OperatorRole.MODERATION);
        note(me.id(), "텐트");
        Browser browser = people.browserOf(me);
        String href = browser.get("/admin/audit?operator=" + me.id())
                .html()
                .select("a[download]")
                .attr("href");
        assertThat(href).isEqualTo("/admin/audit.xlsx?operator=" + me.id());
        Page taken = browser.get(href);
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.header("Content-Type")).contains("spreadsheetml");
        assertThat(taken.header("Content-Disposition")).contains("madang-audit.xlsx");
        assertThat(people.audited(me).text("main")).contains("운영 기록을 내려받았어요");
        assertThat(people.browserOf(people.member("이웃")).get(href).status()).isEqualTo(403);
    }

    private void note(UUID operator, String word) {
        transaction.executeWithoutResult(status -> log.note(operator, "list-exported", "/admin/orders", word));
    }

    private String written(UUID operator) throws IOException {
        Path workbook = folder.resolve(UUID.randomUUID() + ".xlsx");
        try (var out = Files.newOutputStream(workbook)) {
            sheet.write(operator, out);
        }
        try (var zip = new ZipFile(workbook.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(), UTF_8);
        }
    }
}
