using System.Globalization;
using AnTin.DesignSystem.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AnTin.DesignSystem.Tests.Requests;

public sealed class BindingMessagesTests
{
    [Theory]
    [InlineData("vi-VN", "Giá trị của Version không hợp lệ", "Giá trị phải là số")]
    [InlineData("en", "The value of Version is not valid", "The value must be a number")]
    public async Task Value_ThatCannotBeRead_IsSaidInTheReadersLanguage(
        string language,
        string invalid,
        string number
    )
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddDesignSystem();
        await using var site = builder.Build();
        var messages = site
            .Services.GetRequiredService<IOptions<MvcOptions>>()
            .Value.ModelBindingMessageProvider;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        messages.AttemptedValueIsInvalidAccessor("abc", "Version").ShouldBe(invalid);
        messages.ValueMustBeANumberAccessor("Version").ShouldBe(number);
    }
}
