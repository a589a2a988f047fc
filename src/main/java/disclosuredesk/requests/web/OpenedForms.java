package disclosuredesk.requests.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.requests.CaseForm;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Every form that is opened on a case gets the version of the case here. It is read before anything the page shows: what is
 * newer than the page is told when the form is sent. Who may not see the case is refused.
 */
@Component
class OpenedForms implements HandlerInterceptor, WebMvcConfigurer {

    private static final String VERSION = OpenedForms.class.getName();

    private final Requests requests;

    OpenedForms(Requests requests) {
        this.requests = requests;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!request.getMethod().equals("POST")
                && handler instanceof HandlerMethod page
                && hasForm(page)
                && request.getAttribute("officer") instanceof Officer by) {
            request.setAttribute(VERSION, requests.get(id(request), by).version());
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView shown) {
        if (shown != null && request.getAttribute(VERSION) instanceof Integer version) {
            shown.getModel().values().stream()
                    .filter(CaseForm.class::isInstance)
                    .forEach(form -> ((CaseForm) form).version = version);
        }
    }

    private static boolean hasForm(HandlerMethod page) {
        return Arrays.stream(page.getMethodParameters())
                .anyMatch(one -> CaseForm.class.isAssignableFrom(one.getParameterType()));
    }

    private static RequestId id(HttpServletRequest request) {
        Map<?, ?> address = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return RequestId.parse(String.valueOf(address.get("id")))
                .orElseThrow(() -> Refused.notFound("requests.notFound"));
    }
}
