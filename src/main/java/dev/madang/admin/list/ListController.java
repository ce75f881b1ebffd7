package dev.madang.admin.list;

import dev.madang.platform.pages.OperatorList;
import dev.madang.platform.pages.OperatorList.Filter;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The pages of one {@link OperatorList}; {@link ListMappings} gives it its addresses. */
class ListController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int ROWS = 30;

    private final OperatorList list;
    private final ListReading reading;
    private final ListSheet sheet;

    ListController(OperatorList list, ListReading reading, ListSheet sheet) {
        this.list = list;
        this.reading = reading;
        this.sheet = sheet;
    }

    /**
     * @param show name of the filter
     * @param typed what is looked for
     */
    public String show(
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(name = "q", defaultValue = "") String typed,
            Turn turn,
            CurrentMember me,
            Model model) {
        Filter filter = list.filter(show);
        Slice<ListedRow> rows = reading.page(list, filter, typed, turn, ROWS);
        String here = address(list.path(), filter, typed);
        model.addAttribute("list", list);
        model.addAttribute("filter", filter);
        model.addAttribute("typed", typed);
        model.addAttribute("rows", rows.rows());
        model.addAttribute("previous", rows.previousOf(here));
        model.addAttribute("next", rows.nextOf(here));
        if (me.isOperatorFor(list.takers())) {
            model.addAttribute("sheet", address(list.path() + ".xlsx", filter, typed));
        }
        return "admin/list";
    }

    /** All of it, as a spreadsheet. */
    public void download(
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(name = "q", defaultValue = "") String typed,
            CurrentMember me,
            HttpServletResponse response)
            throws IOException {
        Filter filter = list.filter(show);
        reading.noteExport(me.id(), list, address(list.path(), filter, ""));
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("madang-" + list.name() + ".xlsx")
                        .build()
                        .toString());
        sheet.write(list, filter, typed, response.getOutputStream());
    }

    private String address(String path, Filter filter, String typed) {
        var address = UriComponentsBuilder.fromPath(path);
        if (!filter.equals(list.filters().getFirst())) {
            address.queryParam("show", filter.name());
        }
        if (!typed.isBlank()) {
            address.queryParam("q", "{q}");
            return address.encode().buildAndExpand(typed).toUriString();
        }
        return address.toUriString();
    }
}
