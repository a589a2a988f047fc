package disclosuredesk.requests.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.CaseForm;
import disclosuredesk.requests.OpenedOn;
import disclosuredesk.requests.Requests;
import disclosuredesk.requests.VersionedForm;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Every form that is opened on a case, or on another thing of which a module says so, gets its version here. It is read before anything the
 * page shows: what is newer than the page is told when the form is sent. Who may not see the thing is refused. A page with several forms that
 * comes back because one was refused keeps that one's version for the others.
 */
@Component
class OpenedForms implements HandlerInterceptor, WebMvcConfigurer {

    private static final String VERSION = OpenedForms.class.getName();

    private final List<OpenedOn<?>> things;

    OpenedForms(List<OpenedOn<?>> things) {
        this.things = things;
    }

    @Bean
    static OpenedOn<CaseForm> formsOnACase(Requests requests) {
        return new OpenedOn<>(
                CaseForm.class,
                (id, by) -> requests.get(
                                RequestId.parse(id).orElseThrow(() -> Refused.notFound("requests.notFound")), by)
                        .version());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!request.getMethod().equals("POST")
                && handler instanceof HandlerMethod page
                && request.getAttribute("officer") instanceof Officer by) {
            openedOn(page)
                    .ifPresent(thing ->
                            request.setAttribute(VERSION, thing.version().applyAsInt(id(request), by)));
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView shown) {
        if (shown == null) {
            return;
        }
        List<VersionedForm> forms = shown.getModel().values().stream()
                .filter(VersionedForm.class::isInstance)
                .map(VersionedForm.class::cast)
                .toList();
        if (request.getAttribute(VERSION) instanceof Integer version) {
            forms.forEach(form -> form.version = version);
        } else {
            int sent = forms.stream().mapToInt(form -> form.version).max().orElse(-1);
            forms.stream().filter(form -> form.version < 0).forEach(form -> form.version = sent);
        }
    }

    private Optional<OpenedOn<?>> openedOn(HandlerMethod page) {
        return things.stream()
                .filter(thing -> Arrays.stream(page.getMethodParameters())
                        .anyMatch(one -> thing.form().isAssignableFrom(one.getParameterType())))
                .findFirst();
    }

    private static String id(HttpServletRequest request) {
        Map<?, ?> address = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return String.valueOf(address.get("id"));
    }
}
