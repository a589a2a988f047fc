package disclosuredesk.letters.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.letters.Letter;
import disclosuredesk.letters.LetterFiles;
import disclosuredesk.letters.LetterFiles.Form;
import disclosuredesk.letters.Letters;
import disclosuredesk.requests.CaseSeen;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.ListOrder;
import disclosuredesk.shared.Page;
import disclosuredesk.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The agency's register of document numbers, and the printing of chosen letters in one go. */
@Controller
@RequestMapping("/letters")
class LetterRegisterController {

    /** The page with the newest numbers: the last. */
    private static final String LATEST = "2147483647";

    private final Letters letters;
    private final LetterFiles files;
    private final Requests requests;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    LetterRegisterController(
            Letters letters, LetterFiles files, Requests requests, ApplicationEventPublisher listeners, Clock clock) {
        this.letters = letters;
        this.files = files;
        this.requests = requests;
        this.listeners = listeners;
        this.clock = clock;
    }

    @GetMapping
    String register(
            @RequestParam(name = "year", required = false) @Nullable Integer year,
            @RequestParam(name = "page", defaultValue = LATEST) int page,
            @RequestParam(name = "sort", defaultValue = "") String sort,
            Officer by,
            Model model) {
        show(year, page, sort, by, model);
        return "letters/register";
    }

    @GetMapping("/print")
    String print(
            @RequestParam(name = "year", required = false) @Nullable Integer year,
            @RequestParam(name = "letter", required = false) @Nullable Set<Long> chosen,
            @RequestParam(name = "page", defaultValue = LATEST) int page,
            @RequestParam(name = "sort", defaultValue = "") String sort,
            Officer by,
            Model model) {
        if (chosen == null || chosen.isEmpty()) {
            show(year, page, sort, by, model);
            model.addAttribute("nothingSelected", true);
            return "letters/register";
        }
        model.addAttribute("letters", chosen(chosen, by));
        return "letters/print";
    }

    /** The same as one PDF with the agency's layout. */
    @GetMapping("/print.pdf")
    ResponseEntity<byte[]> printPdf(@RequestParam("letter") Set<Long> chosen, Officer by) {
        List<Letter> found = chosen(chosen, by);
        return Download.of(files.together(found, by), found.get(0).number() + ".pdf", Form.PDF);
    }

    private List<Letter> chosen(Set<Long> ids, Officer by) {
        requireWholeAgency(by);
        List<Letter> found = letters.chosen(by, ids);
        if (found.isEmpty()) {
            throw Refused.notFound("letters.notFound");
        }
        found.stream()
                .map(Letter::request)
                .distinct()
                .forEach(request -> listeners.publishEvent(new CaseSeen(request, by)));
        return found;
    }

    private void show(@Nullable Integer year, int page, String sort, Officer by, Model model) {
        requireWholeAgency(by);
        int shown = year == null ? LocalDate.now(clock).getYear() : year;
        ListOrder order = ListOrder.of(sort, Letters.HEADS.keySet());
        Page<Letter> register = letters.register(by, shown, order, page);
        model.addAttribute("query", "year=" + shown + "&" + order.query());
        model.addAttribute("sort", sort);
        model.addAttribute("sorts", order.links(Letters.HEADS.keySet(), "/letters?year=" + shown + "&page=1&"));
        model.addAttribute("year", shown);
        model.addAttribute("page", register);
        model.addAttribute("letters", register.rows());
        model.addAttribute(
                "ofVoid",
                requests.voidAmong(
                        register.rows().stream().map(Letter::request).distinct().toList()));
    }

    private static void requireWholeAgency(Officer by) {
        if (!by.seesWholeAgency()) {
            throw Refused.forbidden("letters.register.wholeAgencyOnly");
        }
    }
}
