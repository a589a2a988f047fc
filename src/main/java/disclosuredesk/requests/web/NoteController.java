package disclosuredesk.requests.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.NoteTaken;
import disclosuredesk.requests.TakingNotes;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.RequestId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Notes something down on a case. */
@Controller
@RequestMapping("/requests/{id}/note")
class NoteController {

    private final TakingNotes notes;
    private final Clock clock;

    NoteController(TakingNotes notes, Clock clock) {
        this.notes = notes;
        this.clock = clock;
    }

    static class NoteForm {
        @NotNull(message = "{requests.note.kindMissing}")
        public NoteTaken.@Nullable Kind noteKind;

        @NotNull(message = "{requests.note.dayMissing}")
        public @Nullable LocalDate heldOn;

        @Size(max = 2000, message = "{requests.tooLong}")
        public String text = "";
    }

    @ModelAttribute("noteKinds")
    NoteTaken.Kind[] kinds() {
        return NoteTaken.Kind.values();
    }

    @GetMapping
    String form(@PathVariable("id") RequestId id, @ModelAttribute("form") NoteForm form) {
        form.heldOn = LocalDate.now(clock);
        return "requests/note";
    }

    @PostMapping
    String note(
            @PathVariable("id") RequestId id,
            Officer by,
            @Valid @ModelAttribute("form") NoteForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        FormErrors.need(errors, "text", form.text, "requests.note.textMissing");
        if (FormErrors.none(errors, () -> notes.note(id, form.heldOn, form.noteKind, form.text, by))) {
            redirect.addFlashAttribute("flash", "requests.note.done");
            return "redirect:/requests/" + id;
        }
        return "requests/note";
    }
}
