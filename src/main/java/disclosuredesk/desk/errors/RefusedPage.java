package disclosuredesk.desk.errors;

import disclosuredesk.desk.web.FormFields;
import disclosuredesk.desk.web.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page that says why nothing was done: a sentence, and everything that had been typed. */
@Component
public class RefusedPage {

    private final MessageSource messages;
    private final PageFrame frame;
    private final FormFields fields;

    RefusedPage(MessageSource messages, PageFrame frame, FormFields fields) {
        this.messages = messages;
        this.frame = frame;
        this.fields = fields;
    }

    /** The page with the sentence of a message key. */
    public ModelAndView saying(HttpStatusCode status, HttpServletRequest request, String key, Object... arguments) {
        return saying(framed("error/refused", request), status, request, key, arguments);
    }

    /** The same, asking the database for nothing: the page that says it is away must not wait for it. */
    ModelAndView withoutDatabase(HttpStatusCode status, HttpServletRequest request, String key, Object... arguments) {
        var page = new ModelAndView("error/refused");
        page.addAllObjects(frame.plain(request));
        return saying(page, status, request, key, arguments);
    }

    private ModelAndView saying(
            ModelAndView page, HttpStatusCode status, HttpServletRequest request, String key, Object... arguments) {
        page.setStatus(status);
        page.addObject("sentence", messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE));
        page.addObject("status", status.value());
        page.addObject("typed", TypedField.in(request, fields, messages));
        return page;
    }

    /** A page in the frame; the frame is put in here because Spring leaves the model of a failed page behind. */
    public ModelAndView framed(String view, HttpServletRequest request) {
        var page = new ModelAndView(view);
        page.addAllObjects(frame.of(request));
        return page;
    }
}
