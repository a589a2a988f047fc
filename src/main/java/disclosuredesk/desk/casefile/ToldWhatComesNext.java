package disclosuredesk.desk.casefile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Every act that leads back to its case, review, complaint or demand is answered: it is done, and the page says whose turn it is now. What an act says by itself stays.
 */
@Component
class ToldWhatComesNext implements HandlerInterceptor, WebMvcConfigurer {

    private static final Pattern CASE =
            Pattern.compile("redirect:/(requests|remedies|complaints|rectifications)/[0-9a-f-]{36}");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView shown) {
        if (shown != null
                && request.getMethod().equals("POST")
                && shown.getViewName() != null
                && CASE.matcher(shown.getViewName()).matches()) {
            FlashMap told = RequestContextUtils.getOutputFlashMap(request);
            told.putIfAbsent("flash", "desk.done");
        }
    }
}
