package disclosuredesk.letters.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.letters.ChangingLetterhead;
import disclosuredesk.letters.Letterhead;
import disclosuredesk.letters.Letterheads;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the organ's letters print; the administrator's page. */
@Controller
@RequestMapping("/letterhead")
class LetterheadController {

    private final Letterheads letterheads;
    private final ChangingLetterhead changing;

    LetterheadController(Letterheads letterheads, ChangingLetterhead changing) {
        this.letterheads = letterheads;
        this.changing = changing;
    }

    static class LetterheadForm {
        @Size(max = 20, message = "{letters.tooLong}")
        public String numberWord = "";
        @Size(max = 100, message = "{letters.tooLong}")
        public String reviewAgency = "";
        @Size(max = 200, message = "{letters.tooLong}")
        public String reviewChannel = "";
        @Size(max = 100, message = "{letters.tooLong}")
        public String court = "";
        @Size(max = 300, message = "{letters.tooLong}")
        public String contact = "";
    }

    @GetMapping
    String show(Officer by, @ModelAttribute("form") LetterheadForm form) {
        if (!by.is(Role.ADMINISTRATOR)) {
            throw Refused.forbidden("agencies.administratorOnly");
        }
        letterheads.of(by.agencyId()).ifPresent(known -> {
            form.numberWord = known.numberWord();
            form.reviewAgency = known.reviewAgency();
            form.reviewChannel = Objects.requireNonNullElse(known.reviewChannel(), "");
            form.court = known.court();
            form.contact = known.contact();
        });
        return "letters/letterhead";
    }

    @PostMapping
    String change(Officer by, @Valid @ModelAttribute("form") LetterheadForm form, BindingResult errors, RedirectAttributes redirect) {
        boolean done = FormErrors.none(errors, () -> changing.change(
                new Letterhead(form.numberWord, form.reviewAgency, form.reviewChannel, form.court, form.contact), by));
        if (!done) {
            return "letters/letterhead";
        }
        redirect.addFlashAttribute("flash", "letters.letterhead.saved");
        return "redirect:/letterhead";
    }
}
