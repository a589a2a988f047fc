package disclosuredesk.desk.once;

import disclosuredesk.desk.errors.RefusedPage;
import disclosuredesk.desk.once.FormSubmissions.Submission;
import disclosuredesk.desk.web.FormFields;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * A form is answered once: every copy of it (a double click, the back button, a send after a broken line) gets what the
 * first got, sent on to the same address and told the same. A form that led to no act, because something in it was
 * refused, has no answer yet and is looked at like any other.
 */
@Component
class OnceAnswered implements HandlerInterceptor, HandlerExceptionResolver, WebMvcConfigurer, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(OnceAnswered.class);
    private static final String REDIRECT = "redirect:";

    /** The first was answered with a page, e.g. one that says which of several files was not taken. */
    private static final String NOWHERE = "";

    /** How long a copy waits to hear how the first was answered, once it is done: its node may have been killed. */
    private static final Duration HEARSAY = Duration.ofSeconds(3);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final FormSubmissions submissions;
    private final Running running;
    private final Told told;
    private final RefusedPage pages;
    private final FormFields fields;
    private final Duration patience;

    /** @param patience how long a copy waits for the first to be done */
    OnceAnswered(
            FormSubmissions submissions,
            Running running,
            Told told,
            RefusedPage pages,
            FormFields fields,
            @Value("${disclosuredesk.forms.patience}") Duration patience) {
        this.submissions = submissions;
        this.running = running;
        this.told = told;
        this.pages = pages;
        this.fields = fields;
        this.patience = patience;
    }

    /** Before all others, and before the advice on errors. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(getOrder());
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Optional<SentForm> sent = handler instanceof HandlerMethod page && !page.hasMethodAnnotation(EachTime.class)
                ? SentForm.sentWith(request, fields::isSecret)
                : Optional.empty();
        if (sent.isEmpty()) {
            return true;
        }
        SentForm form = sent.get();
        if (!running.begin(form, patience)) {
            throw Refused.conflict("desk.once.running");
        }
        form.begin();
        try {
            if (submissions.find(form).isPresent()) {
                throw new SentBefore(form);
            }
        } catch (RuntimeException failure) {
            running.end(form);
            throw failure;
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        SentForm form = SentForm.of(request);
        String view = form == null || page == null ? null : page.getViewName();
        if (form == null || view == null) {
            return;
        }
        if (form.isClaimed() && view.startsWith(REDIRECT)) {
            remember(form, view.substring(REDIRECT.length()), RequestContextUtils.getOutputFlashMap(request));
        } else if (!form.isClaimed()
                && hasErrors(page)
                && submissions.find(form).isPresent()) {
            throw new SentBefore(form); // the first was done on another node while this one was looked at
        }
    }

    private static boolean hasErrors(ModelAndView page) {
        return page.getModel().values().stream()
                .anyMatch(value -> value instanceof BindingResult form && form.hasErrors());
    }

    /** The act is done; that a copy could not be told how it was answered is no reason to say otherwise. */
    private void remember(SentForm form, String location, Map<String, ?> flash) {
        form.remembered();
        try {
            submissions.answered(form, location, told.written(flash));
        } catch (DataAccessException failure) {
            LOG.warn("The answer to a form could not be kept: {}", failure.toString());
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        SentForm form = SentForm.of(request);
        if (form != null) {
            if (form.isClaimed() && !form.isRemembered()) {
                remember(form, NOWHERE, Map.of());
            }
            running.end(form);
        }
    }

    /** What a copy is answered with; null for everything that is not the failure of a copy. */
    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        SentForm form = SentForm.of(request);
        if (form == null || form.isClaimed()) {
            return null;
        }
        Optional<Submission> first = failure instanceof SentBefore ? heard(form) : known(form);
        return first.map(one -> answer(one, form, request)).orElse(null);
    }

    private Optional<Submission> known(SentForm form) {
        try {
            return submissions.find(form).flatMap(found -> heard(form));
        } catch (DataAccessException down) {
            return Optional.empty();
        }
    }

    /** The first form, with its answer if that is heard of in time. */
    private Optional<Submission> heard(SentForm form) {
        long until = System.nanoTime() + HEARSAY.toNanos();
        Optional<Submission> first = submissions.find(form);
        while (first.isPresent()
                && first.get().location() == null
                && System.nanoTime() < until
                && first.get().claimedAt().plus(patience).isAfter(submissions.now())) {
            try {
                Thread.sleep(LOOK_AGAIN.toMillis());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return first;
            }
            first = submissions.find(form);
        }
        return first;
    }

    private ModelAndView answer(Submission first, SentForm form, HttpServletRequest request) {
        String location = first.location();
        if (!first.content().equals(form.content())) {
            return pages.saying(HttpStatus.CONFLICT, request, "desk.once.otherContent");
        }
        if (location == null || location.equals(NOWHERE)) {
            ModelAndView done = pages.framed("error/sent-before", request);
            done.addObject("case", caseOf(request));
            return done;
        }
        String flash = first.flash();
        if (flash != null) {
            RequestContextUtils.getOutputFlashMap(request).putAll(told.read(flash));
        }
        return new ModelAndView(REDIRECT + location);
    }

    /** Where to look what has been done. */
    private static String caseOf(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.matches("/(requests|remedies|complaints|rectifications)/[0-9a-f-]{36}(/.*)?")
                ? path.substring(0, path.indexOf('/', 1) + 37)
                : "/";
    }
}
