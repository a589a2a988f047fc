package disclosuredesk.desk.search;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Leaves;
import disclosuredesk.agencies.Officer;
import disclosuredesk.decision.Outcome;
import disclosuredesk.desk.docket.CaseRow;
import disclosuredesk.desk.web.ListSeen;
import disclosuredesk.holding.SavedFilters;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Channel;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.Page;
import disclosuredesk.shared.ProvedLately;
import disclosuredesk.workflow.ProcessSteps;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of all cases with its filters, and the same list as an Excel sheet. */
@Controller
class CaseListController {

    private static final Logger LOG = LoggerFactory.getLogger(CaseListController.class);
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final CaseList cases;
    private final CaseExport export;
    private final FilterWords words;
    private final SavedFilters saved;
    private final Agencies agencies;
    private final Leaves leaves;
    private final SearchedPeople people;
    private final Clock clock;

    CaseListController(
            CaseList cases,
            CaseExport export,
            FilterWords words,
            SavedFilters saved,
            Agencies agencies,
            Leaves leaves,
            SearchedPeople people,
            Clock clock) {
        this.people = people;
        this.cases = cases;
        this.export = export;
        this.words = words;
        this.saved = saved;
        this.agencies = agencies;
        this.leaves = leaves;
        this.clock = clock;
    }

    @GetMapping("/requests")
    String requests(
            Officer by,
            @ModelAttribute("form") CaseFilter filter,
            BindingResult bound,
            @RequestParam(name = "page", defaultValue = "1") int page,
            @RequestParam(name = "straight", defaultValue = "false") boolean straight,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        people.open(filter, bound, by);
        if (straight && CaseConditions.isNumber(filter.text)) {
            CaseFilter numbered = new CaseFilter();
            numbered.numbers = filter.text;
            Page<CaseRow> meant = cases.find(numbered, by, 1);
            if (meant.rows().size() == 1) {
                return "redirect:/requests/" + meant.rows().get(0).id();
            }
        }
        KeptColumns.apply(filter, request, response);
        Page<CaseRow> found = cases.find(filter, by, page);
        String query = FilterWords.query(filter.parameters(), "");
        new ListSeen(
                        "/requests?" + query + "page=" + found.number(),
                        "desk.nav.requests",
                        (id, officer) -> cases.around(filter, id, officer))
                .keep(request);
        model.addAttribute("page", found);
        model.addAttribute("sorts", CaseSorts.of(filter));
        model.addAttribute("chips", words.chips(filter, by));
        model.addAttribute("unreadable", filter.isUnreadable());
        model.addAttribute("query", query);
        model.addAttribute("columns", filter.shown());
        model.addAttribute(
                "shows",
                Arrays.stream(Column.values()).collect(Collectors.toMap(Column::name, filter.shown()::contains)));
        model.addAttribute("allColumns", Column.values());
        model.addAttribute("kept", filter.chosenOnBoard());
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("states", CaseFilter.State.values());
        model.addAttribute("orders", CaseFilter.Order.values());
        model.addAttribute("kinds", ApplicantKind.values());
        model.addAttribute("channels", Channel.values());
        model.addAttribute("steps", ProcessSteps.present().inOrder());
        model.addAttribute("departments", agencies.everyDepartment(by.agencyId()));
        model.addAttribute(
                "officers",
                agencies.officers(by.agencyId()).stream()
                        .filter(Officer::enabled)
                        .toList());
        model.addAttribute("away", leaves.today(by.agencyId()));
        model.addAttribute("saved", saved.of(by));
        return "desk/requests";
    }

    /** What is typed comes here, so that it stands in no address; the list has an address all the same. */
    @PostMapping("/requests/search")
    @EachTime
    String search(
            Officer by,
            @ModelAttribute("form") CaseFilter filter,
            BindingResult bound,
            @RequestParam(name = "straight", defaultValue = "false") boolean straight,
            HttpServletRequest request,
            HttpServletResponse response) {
        people.open(filter, bound, by);
        KeptColumns.apply(filter, request, response);
        return "redirect:/requests?" + FilterWords.query(filter.parameters(), "") + "straight=" + straight;
    }

    @ProvedLately
    @GetMapping("/requests/export")
    void export(
            Officer by, @ModelAttribute("form") CaseFilter filter, BindingResult bound, HttpServletResponse response)
            throws IOException {
        people.open(filter, bound, by);
        words.chips(filter, by); // what the filter names and he may not see is refused before the first byte
        send(filter, lines -> cases.each(filter, by, lines), by, response);
    }

    @ProvedLately
    @PostMapping("/requests/export")
    @EachTime
    void exportChosen(
            Officer by,
            @ModelAttribute("form") CaseFilter filter,
            BindingResult bound,
            @RequestParam(name = "ids", defaultValue = "") List<String> ids,
            HttpServletResponse response)
            throws IOException {
        CaseFilter.Order order = filter.order == null ? CaseFilter.Order.NUMBER : filter.order;
        send(filter, lines -> cases.each(ids.isEmpty() ? List.of("") : ids, order, by, lines), by, response);
    }

    private void send(CaseFilter filter, CaseExport.Lines lines, Officer by, HttpServletResponse response)
            throws IOException {
        String name = words.fileName(LocalDateTime.now(clock).format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmm")));
        response.setContentType(SHEET);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        export.write(filter.shown(), lines, response.getOutputStream());
        LOG.info(
                "Officer {} exported a list of cases by the filter {}",
                by.id(),
                filter.parameters().keySet());
    }
}
