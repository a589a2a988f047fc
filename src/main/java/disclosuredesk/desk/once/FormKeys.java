package disclosuredesk.desk.once;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** Gives every form that a page renders to be posted a one-time key, in a hidden field beside the token of the session. */
@Component
class FormKeys implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof RequestDataValueProcessor fields ? new WithKey(fields) : bean;
    }

    private record WithKey(RequestDataValueProcessor others) implements RequestDataValueProcessor {

        private static final String METHOD = WithKey.class.getName();

        @Override
        public String processAction(HttpServletRequest request, String action, String method) {
            request.setAttribute(METHOD, method);
            return others.processAction(request, action, method);
        }

        @Override
        public String processFormFieldValue(
                HttpServletRequest request, @Nullable String name, String value, String type) {
            return others.processFormFieldValue(request, name, value, type);
        }

        /** Spring's own contract: asked right after the form's action. */
        @Override
        public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
            Map<String, String> fields = others.getExtraHiddenFields(request);
            if (!"post".equalsIgnoreCase((String) request.getAttribute(METHOD))) {
                return fields;
            }
            Map<String, String> both = fields == null ? new LinkedHashMap<>() : new LinkedHashMap<>(fields);
            both.put(SentForm.FIELD, UUID.randomUUID().toString());
            return both;
        }

        @Override
        public String processUrl(HttpServletRequest request, String url) {
            return others.processUrl(request, url);
        }
    }
}
