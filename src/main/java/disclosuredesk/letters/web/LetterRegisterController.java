package disclosuredesk.letters.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.letters.Letter;
import disclosuredesk.letters.LetterFiles;
import disclosuredesk.letters.LetterFiles.Form;
import disclosuredesk.letters.Letters;
import disclosuredesk.shared.Page;
import disclosuredesk.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The organ's register of document numbers, and the printing of chosen letters in one go. */
@Controller
@RequestMapping("/letters")
class LetterRegisterController {

    /** The page with the newest numbers: the last. */
    private static final String LATEST = "2147483647";

    private final Letters letters;
    private final LetterFiles files;
    private final Clock clock;

    LetterRegisterController(Letters letters, LetterFiles files, Clock clock) {
        this.letters = letters;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping
    String register(@RequestParam(name = "year", required = false) @Nullable Integer year,
            @RequestParam(name = "page", defaultValue = LATEST) int page, Officer by, Model model) {
        show(year, page, by, model);
        return "letters/register";
    }

    @GetMapping("/print")
    String print(@RequestParam(name = "year", required = false) @Nullable Integer year,
            @RequestParam(name = "letter", required = false) @Nullable Set<Long> chosen,
            @RequestParam(name = "page", defaultValue = LATEST) int page, Officer by, Model model) {
        List<Letter> all = show(year, page, by, model);
        if (chosen == null || chosen.isEmpty()) {
            model.addAttribute("nothingSelected", true);
            return "letters/register";
        }
        model.addAttribute("letters", chosen(all, chosen));
        return "letters/print";
    }

    /** The same as one PDF with the organ's layout. */
    @GetMapping("/print.pdf")
    ResponseEntity<byte[]> printPdf(@RequestParam(name = "year", required = false) @Nullable Integer year,
            @RequestParam("letter") Set<Long> chosen, Officer by, Model model) {
        List<Letter> letters = chosen(show(year, 1, by, model), chosen);
        if (letters.isEmpty()) {
            throw Refused.notFound("letters.notFound");
        }
        return Download.of(files.together(letters, by), letters.get(0).number() + ".pdf", Form.PDF);
    }

    private static List<Letter> chosen(List<Letter> all, Set<Long> ids) {
        return all.stream().filter(letter -> ids.contains(letter.id())).toList();
    }

    private List<Letter> show(@Nullable Integer year, int page, Officer by, Model model) {
        if (!by.seesWholeAgency()) {
            throw Refused.forbidden("letters.register.wholeAgencyOnly");
        }
        int shown = year == null ? LocalDate.now(clock).getYear() : year;
        List<Letter> all = letters.register(by.agencyId(), shown);
        model.addAttribute("year", shown);
        Page<Letter> shownLetters = Page.of(all, page);
        model.addAttribute("page", shownLetters);
        model.addAttribute("letters", shownLetters.rows());
        return all;
    }
}
