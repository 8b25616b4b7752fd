using AnTin.Registration.Accounts;
using static Microsoft.Playwright.Assertions;

namespace AnTin.EndToEnd.Tests.Desk;

/// <summary>Forms with decisions that no page of ours sends: refused in words, and nothing is recorded.</summary>
[Collection(nameof(DeskSite))]
public sealed class OddDecisionTests(DeskSite site)
{
    [Theory]
    [InlineData(
        "Decision[0].Key={0}&Decision[0].Value=accept&Decision[1].Key={0}&Decision[1].Value=refuse",
        "Không tìm thấy dòng yêu cầu"
    )]
    [InlineData("Decision[zz]=accept", "Không tìm thấy dòng yêu cầu")]
    [InlineData("Decision[{0}]=perhaps", "Không tìm thấy dòng yêu cầu")]
    [InlineData(
        "Decision[{0}]=accept&Decision[{1}]=refuse&Reason[{0}]=Sai",
        "Dòng 1 có hai quyết định trong một lần gửi"
    )]
    public async Task Decide_WhatMeetsNoRowOrOneRowTwice_IsRefusedAndRecordsNothing(
        string sent,
        string words
    )
    {
        if (site.Browser is null)
        {
            return;
        }

        var planted = await site.ReceivedAsync("ptdtnt", 1);
        var page = await site.OpenAsync(AccountRoles.Verifier, planted.AtDesk);
        var name = await page.Locator("input[value=accept]").GetAttributeAsync("name");
        var row = name!["Decision[".Length..^1];

        var form = string.Format(null, sent, row, row.ToUpperInvariant());
        var status = await page.EvaluateAsync<int>(
            """
            async sent => {
              const form = document.querySelector('form[action*="handler=decide"]');
              const body = new URLSearchParams(sent);
              for (const input of form.querySelectorAll('input[type=hidden]')) body.append(input.name, input.value);
              const answer = await fetch(form.action, { method: 'POST', body, redirect: 'manual' });
              document.body.innerHTML = await answer.text();
              return answer.status;
            }
            """,
            form
        );

        status.ShouldBe(422);
        await Expect(page.Locator(".error-summary")).ToContainTextAsync(words);
        await page.GotoAsync(planted.AtDesk);
        await Expect(page.Locator("input[type=radio]:checked")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }
}
