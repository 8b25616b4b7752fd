using AnTin.DesignSystem.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace AnTin.DesignSystem.Requests;

/// <summary>
/// What the page says of a field that cannot be what it was sent as, in the reader's language. The value is not
/// repeated: whoever sent it knows it, and it may be long.
/// </summary>
internal sealed class BindingMessages(ITexts texts) : IConfigureOptions<MvcOptions>
{
    public void Configure(MvcOptions options)
    {
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((_, field) => Invalid(field));
        messages.SetUnknownValueIsInvalidAccessor(Invalid);
        messages.SetValueIsInvalidAccessor(_ => Invalid());
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Invalid());
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(Invalid);
        messages.SetValueMustBeANumberAccessor(_ => Number());
        messages.SetNonPropertyValueMustBeANumberAccessor(Number);
        messages.SetValueMustNotBeNullAccessor(_ => Missing());
        messages.SetMissingBindRequiredValueAccessor(_ => Missing());
        messages.SetMissingKeyOrValueAccessor(Missing);
        messages.SetMissingRequestBodyRequiredValueAccessor(Missing);
    }

    private string Invalid(string field) => texts["Giá trị của {0} không hợp lệ", field];

    private string Invalid() => texts["Giá trị không hợp lệ"];

    private string Number() => texts["Giá trị phải là số"];

    private string Missing() => texts["Thiếu giá trị bắt buộc"];
}
