using System.CommandLine;
using AnTin.Platform.Time;
using AnTin.Registration.Organisations;

namespace AnTin.Server.Commands.Organisations;

/// <summary><c>antin organisation list</c>: the tree, indented by level.</summary>
internal static class OrganisationList
{
    public static Command Create()
    {
        var command = new Command(
            "list",
            """
            Liệt kê danh mục, thụt vào theo cấp. / Lists the tree, indented by level.

            antin organisation list
            """
        );
        command.Administer(
            async (parse, registration, cancellation) =>
            {
                var output = parse.InvocationConfiguration.Output;
                var all = await registration.Get<OrganisationTree>().AllAsync(cancellation);
                foreach (var one in all)
                {
                    await output.WriteLineAsync(Line(one));
                }

                if (all.Count == 0)
                {
                    await output.WriteLineAsync(
                        "Danh mục còn trống; thêm bằng \"antin organisation import\". / The tree is empty; fill it with \"antin organisation import\"."
                    );
                }

                return ExitCodes.Passed;
            }
        );
        return command;
    }

    private static string Line(OrganisationView one)
    {
        var indent = new string(' ', 2 * (one.Level - 1));
        var from = VietnamTime.Format(one.ValidFrom);
        var until = one.ValidTo is { } last ? VietnamTime.Format(last) : "";
        return $"{one.Code ?? "–", -16} {one.Bloc, -6} {one.Sector, -10} {one.ProvinceCode ?? "–", -3} {from}–{until, -10}  {indent}{one.Name}";
    }
}
