package disclosuredesk.desk.web;

import disclosuredesk.shared.Final;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** A form of something {@link Final} that comes without its tick has an error, told with all others. */
@ControllerAdvice
class FinalFormsAsk {

    @InitBinder
    void ask(WebDataBinder form, HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod answering
                && answering.hasMethodAnnotation(Final.class)) {
            form.addValidators(new Ticked(request.getParameter(Final.UNDERSTOOD) != null));
        }
    }

    private record Ticked(boolean understood) implements Validator {

        @Override
        public boolean supports(Class<?> form) {
            return true;
        }

        @Override
        public void validate(Object form, Errors errors) {
            if (!understood) {
                errors.reject("form.final.missing", "form.final.missing");
            }
        }
    }
}
