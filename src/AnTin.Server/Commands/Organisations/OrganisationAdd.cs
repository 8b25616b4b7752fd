using System.CommandLine;
using AnTin.Registration.Contracts;
using AnTin.Registration.Organisations;
using AnTin.Registration.Values;

namespace AnTin.Server.Commands.Organisations;

/// <summary><c>antin organisation add CODE</c>: one organisation.</summary>
internal static class OrganisationAdd
{
    public static Command Create()
    {
        var code = new Argument<string>("CODE")
        {
            Description = "Mã định danh. / Its code, unique in the tree.",
        };
        var name = new Option<string>("--name")
        {
            Description = "Tên theo quyết định thành lập. / Name, as in its founding decision.",
            Required = true,
        };
        var parent = new Option<string?>("--parent")
        {
            Description =
                "Mã cơ quan cấp trên; không có là cấp 1. / Code of its superior; none is level 1.",
            HelpName = "code",
        };
        var bloc = new Option<Bloc>("--bloc")
        {
            Description = "Khối, ở cấp 1. / Bloc, on level 1: State, Party",
        };
        var sector = new Option<Sector>("--sector")
        {
            Description = "Lĩnh vực. / Field of work: Other, Education, Training, Health",
        };
        var province = new Option<string?>("--province")
        {
            Description =
                "Tỉnh: hai chữ số hoặc tên; không có thì theo cấp trên. / Province, two digits or name; else the superior's.",
        };
        var from = new Option<DateOnly?>("--from")
        {
            Description = "Ngày bắt đầu, mặc định hôm nay. / First day, today by default.",
            HelpName = "date",
            CustomParser = typed =>
            {
                if (VietnameseDate.TryParse(typed.Tokens[0].Value, out var day))
                {
                    return day;
                }

                typed.AddError(
                    $"“{typed.Tokens[0].Value}” không phải ngày / is no date, e.g. 2025-07-01"
                );
                return null;
            },
        };
        var noSeal = new Option<bool>("--no-seal")
        {
            Description = "Không có con dấu riêng. / Has no seal of its own.",
        };
        var noPerson = new Option<bool>("--no-legal-person")
        {
            Description = "Không có tư cách pháp nhân. / Is no legal person.",
        };
        var command = new Command(
            "add",
            """
            Thêm một cơ quan, tổ chức. / Adds one organisation.

            antin organisation add VM --name "Viện Mẫu" --province "Sơn La" --sector Health
            antin organisation add VM.01 --name "Phòng Tổ chức" --parent VM --no-seal --from 2025-07-01
            """
        )
        {
            code,
            name,
            parent,
            bloc,
            sector,
            province,
            from,
            noSeal,
            noPerson,
        };
        command.Administer(
            async (parse, registration, cancellation) =>
            {
                var above = parse.GetValue(parent) is { } superior
                    ? await registration.Get<OrganisationTree>().FindAsync(superior, cancellation)
                        ?? Guid.Empty
                    : (Guid?)null;
                var made = await registration
                    .Get<CreateOrganisation>()
                    .HandleAsync(
                        new(
                            null,
                            above,
                            parse.GetRequiredValue(name),
                            parse.GetValue(bloc),
                            parse.GetValue(sector),
                            !parse.GetValue(noPerson),
                            !parse.GetValue(noSeal),
                            parse.GetValue(province),
                            parse.GetValue(from),
                            parse.GetRequiredValue(code)
                        ),
                        cancellation
                    );
                if (!made.IsOk)
                {
                    return RefusalText.Write(parse.InvocationConfiguration.Error, made.Refusals);
                }

                await parse.InvocationConfiguration.Output.WriteLineAsync(
                    $"Đã thêm / added: {made.Value.IdentificationCode}  {made.Value.Path}"
                );
                return ExitCodes.Passed;
            }
        );
        return command;
    }
}
