package disclosuredesk.desk.drafts;

import disclosuredesk.agencies.Officer;
import disclosuredesk.desk.web.FilledForms;
import disclosuredesk.requests.VersionedForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Every page with a form finds what its officer typed into it before: put into the form as if he had just typed it, under the version the case has
 * now. A form whose act is done has no draft any more. No page and no form has to know.
 */
@Component
class DraftedForms implements HandlerInterceptor, WebMvcConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(DraftedForms.class);

    /** After all others have given the form what it is opened on: its postHandle comes last because it is first. */
    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 10;

    private final KeepingFormDrafts drafts;
    private final FilledForms forms;

    DraftedForms(KeepingFormDrafts drafts, FilledForms forms) {
        this.drafts = drafts;
        this.forms = forms;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(FIRST);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView shown) {
        String view = shown == null ? null : shown.getViewName();
        if (shown == null || view == null || !(request.getAttribute("officer") instanceof Officer by)) {
            return;
        }
        boolean sent = request.getMethod().equals("POST");
        if (view.startsWith("redirect:")) {
            if (sent) {
                end(request, by);
            }
        } else if (shown.getModel().values().stream().anyMatch(FilledForms::isForm)) {
            shown.addObject("drafting", sent ? goingOn(request) : opened(request, by, shown.getModel()));
        }
    }

    /** The act is done; that its draft could not be forgotten is no reason to say otherwise. */
    private void end(HttpServletRequest request, Officer by) {
        DraftFields fields = DraftFields.of(request);
        if (fields.isOfAnOpenedPage()) {
            try {
                drafts.sent(fields.page(), DraftFields.path(request), fields.opening(), fields.preview(), by);
            } catch (DataAccessException failure) {
                LOG.warn("The draft of a form that was sent could not be forgotten: {}", failure.toString());
            }
        }
    }

    /** A page that comes again goes on where it was. */
    private static Drafting goingOn(HttpServletRequest request) {
        DraftFields fields = DraftFields.of(request);
        return fields.isOfAnOpenedPage()
                ? new Drafting(fields.page(), fields.opening(), fields.edit(), true, List.of())
                : new Drafting(DraftFields.page(request), UUID.randomUUID().toString(), 0, true, List.of());
    }

    private Drafting opened(HttpServletRequest request, Officer by, Map<String, Object> model) {
        String page = DraftFields.page(request);
        List<Drafting.Restored> restored = new ArrayList<>();
        for (FormDraft draft : drafts.on(page, by)) {
            String name = forms.nameOf(draft.action()).orElse("");
            Object form = model.get(name);
            if (form != null && FilledForms.isForm(form)) {
                model.put(BindingResult.MODEL_KEY_PREFIX + name, forms.fill(form, name, draft.fields()));
                boolean changed = form instanceof VersionedForm on
                        && draft.caseVersion() != null
                        && on.version != draft.caseVersion();
                restored.add(new Drafting.Restored(draft.id(), draft.action(), draft.edit(), draft.savedAt(), changed));
            }
        }
        return new Drafting(page, UUID.randomUUID().toString(), 0, false, restored);
    }
}
